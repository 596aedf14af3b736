import type { ScoreSummary } from '@lodestone/contracts';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { BandChip, useFigures } from '../scores';

/** Somebody with and without what a partnership brings; `null`: it brings nothing that counts. */
export interface Comparison {
  readonly id: string;
  readonly name: string;
  /** Where more of it is to be read, in the console. */
  readonly to: string;
  readonly scores: { readonly with: ScoreSummary; readonly without: ScoreSummary } | null;
}

/** Scores with and without partnerships, a row each. @param heading what the rows are */
export const ComparisonTable = ({ heading, rows }: { heading: string; rows: readonly Comparison[] }) => {
  const translate = useTranslate();
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate(heading)}</TableCell>
            <TableCell align="right">{translate('outlook.without')}</TableCell>
            <TableCell align="right">{translate('outlook.with')}</TableCell>
            <TableCell align="right">{translate('outlook.difference')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, name, to, scores }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                <Link component={RouterLink} to={to}>
                  <bdi>{name}</bdi>
                </Link>
              </TableCell>
              {scores === null ? (
                <TableCell colSpan={3} align="right" sx={{ color: 'text.secondary' }}>
                  {translate('outlook.bringsNothing')}
                </TableCell>
              ) : (
                <Scores {...scores} />
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const Scores = ({ with: after, without: before }: NonNullable<Comparison['scores']>) => {
  const { points, change } = useFigures();
  return (
    <>
      {[before, after].map(({ value, band, bandIsFirm }, index) => (
        <TableCell key={index} align="right" sx={{ '& .MuiChip-root': { ml: 1 } }}>
          {points(value)}
          <BandChip band={band} isFirm={bandIsFirm} />
        </TableCell>
      ))}
      <TableCell align="right" sx={{ fontWeight: 650 }}>
        {change(after.value - before.value)}
      </TableCell>
    </>
  );
};
