import type { ScoreReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { type Dimension, DIMENSIONS } from './dimensions';
import { useFigures } from './useFigures';

const HEADINGS = ['risk', 'interval', 'weight', 'contribution'] as const;

/** A column that a narrow screen does without. */
const WITH_ROOM = { display: { xs: 'none', sm: 'table-cell' } };

/** How each contribution comes about: risk times weight. */
export const DimensionTable = ({ dimensions }: Pick<ScoreReply, 'dimensions'>) => {
  const translate = useTranslate();
  const { points, share } = useFigures();
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('scores.dimension')}</TableCell>
            {HEADINGS.map((name) => (
              <TableCell key={name} align="right" sx={name === 'interval' ? WITH_ROOM : undefined}>
                {translate(`scores.${name}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {DIMENSIONS.map((name) => {
            const { value, lower, upper, weight, contribution, imputed } = dimensions[name];
            return (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  <DimensionName name={name} imputed={imputed} />
                </TableCell>
                <TableCell align="right">{points(value)}</TableCell>
                <TableCell align="right" sx={{ ...WITH_ROOM, whiteSpace: 'nowrap', color: 'text.secondary' }}>
                  {translate('app.figures.interval', { lower: points(lower), upper: points(upper) })}
                </TableCell>
                <TableCell align="right">{share(weight)}</TableCell>
                <TableCell align="right" sx={{ fontWeight: 650 }}>
                  {points(contribution)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const DimensionName = ({ name, imputed }: { name: Dimension; imputed: boolean }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box
        aria-hidden
        sx={({ palette }) => ({
          width: 10,
          height: 10,
          borderRadius: '2px',
          bgcolor: palette.dimension[name],
        })}
      />
      <div>
        <Tooltip title={translate(`scores.dimensionHints.${name}`)}>
          <span>{translate(`scores.dimensions.${name}`)}</span>
        </Tooltip>
        {imputed && (
          <Tooltip title={translate('scores.imputedHint')}>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', display: 'block' }}>
              {translate('scores.imputed')}
            </Box>
          </Tooltip>
        )}
      </div>
    </Box>
  );
};
