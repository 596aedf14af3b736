import type { ScoringModelRecord } from '@lodestone/contracts';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import type { Impact } from './impact';

type Limits = Pick<ScoringModelRecord, 'bandLimits'>;

interface LimitTableProps {
  readonly impact: Impact;
  readonly active: Limits;
  readonly draft: Limits;
}

/** How many scores reach each limit, before and after. */
export const LimitTable = ({ impact: { limits }, active, draft }: LimitTableProps) => {
  const translate = useTranslate();
  const { count, points } = useFigures();
  const change = (before: string, after: string) =>
    before === after ? after : translate('weights.change', { before, after });
  return (
    <TableContainer tabIndex={0} role="group" aria-label={translate('weights.limits')}>
      <Table size="small" aria-label={translate('weights.limits')}>
        <TableHead>
          <TableRow>
            {['scores.band', 'weights.limit', 'weights.reaching'].map((heading) => (
              <TableCell key={heading}>{translate(heading)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {limits.map(({ band, subjects: { before, after } }) => (
            <TableRow key={band}>
              <TableCell component="th" scope="row">
                {translate(`scores.bands.${band}`)}
              </TableCell>
              <TableCell>
                {band !== 'low' &&
                  change(points(active.bandLimits[band] * 100), points(draft.bandLimits[band] * 100))}
              </TableCell>
              <TableCell sx={before === after ? undefined : { fontWeight: 650 }}>
                {change(count(before), count(after))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
