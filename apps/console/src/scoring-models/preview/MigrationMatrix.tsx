import { BANDS } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { BandMark, useFigures } from '../../scores';
import type { Impact } from './impact';
import type { MatrixCell } from './portfolioPreview';

interface MigrationMatrixProps {
  readonly impact: Impact;
  readonly onCell?: (cell: MatrixCell) => void;
}

/** How many go from which band to which: rows before, columns after. A cell opens the list of who is in it. */
export const MigrationMatrix = ({ impact: { migration }, onCell }: MigrationMatrixProps) => {
  const translate = useTranslate();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={translate('weights.migration')}>
      <Table
        size="small"
        aria-label={translate('weights.migration')}
        sx={{ '& th, & td': { textAlign: 'right', px: { xs: 0.5, sm: 1.25 } } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ color: 'text.secondary' }}>{translate('weights.beforeAfter')}</TableCell>
            {BANDS.map((band) => (
              <TableCell key={band} scope="col">
                <BandName band={band} />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {BANDS.map((band, from) => (
            <TableRow key={band}>
              <TableCell component="th" scope="row">
                <BandName band={band} />
              </TableCell>
              {BANDS.map((other, to) => (
                <MatrixCount key={other} {...{ from, to, onCell, subjects: migration[from][to] }} />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const BandName = ({ band }: { band: (typeof BANDS)[number] }) => {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={({ palette }) => ({
        ...{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontWeight: 600 },
        color: palette.band[band].strong,
      })}
    >
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline-flex' } }}>
        <BandMark band={band} />
      </Box>
      {translate(`scores.bands.${band}`)}
    </Box>
  );
};

interface MatrixCountProps extends MatrixCell {
  readonly subjects: number;
  readonly onCell?: (cell: MatrixCell) => void;
}

/** Who stays is on quiet ground, who moves on that of the band that they move to. */
const MatrixCount = ({ from, to, subjects, onCell }: MatrixCountProps) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const isMove = from !== to && subjects > 0;
  const bands = {
    from: translate(`scores.bands.${BANDS[from]}`),
    to: translate(`scores.bands.${BANDS[to]}`),
  };
  const ground = isMove ? { fontWeight: 700 } : { color: subjects === 0 ? 'text.secondary' : 'text.primary' };
  return (
    <TableCell
      sx={({ palette }) => ({ ...ground, bgcolor: isMove ? palette.band[BANDS[to]].soft : undefined })}
    >
      {onCell === undefined || subjects === 0 ? (
        count(subjects)
      ) : (
        <ButtonBase
          aria-label={translate('weights.cellOf', { ...bands, count: count(subjects) })}
          onClick={() => onCell({ from, to })}
          sx={{
            font: 'inherit',
            minWidth: 28,
            minHeight: 24,
            textDecoration: 'underline',
            justifyContent: 'flex-end',
          }}
        >
          {count(subjects)}
        </ButtonBase>
      )}
    </TableCell>
  );
};
