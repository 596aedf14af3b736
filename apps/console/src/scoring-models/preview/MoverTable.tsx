import type { SubjectKind } from '@lodestone/scoring-engine';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../../scores';
import type { Mover } from './impact';

/** Said once for all cells: they are drawn anew at each movement of a slider. */
const TABLE = {
  '& th[scope=row]': { overflowWrap: 'break-word', maxWidth: 240 },
  '& td': { whiteSpace: 'nowrap' },
  '& small': { display: 'block', color: 'text.secondary', fontWeight: 400, fontSize: '0.75rem' },
  '& strong': { fontWeight: 650 },
};

interface MoverTableProps {
  readonly label: string;
  readonly kind: SubjectKind;
  readonly movers: readonly Mover[];
  readonly names: ReadonlyMap<string, string>;
}

/** Who moves, from where to where, and the dimension that moves it most. */
export const MoverTable = ({ label, kind, movers, names }: MoverTableProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  if (movers.length === 0) return translate('weights.nobody');
  return (
    <TableContainer>
      <Table size="small" aria-label={label} sx={TABLE}>
        <TableHead>
          <TableRow>
            {['weights.whoAndWhy', 'scores.score', 'scores.band'].map((heading) => (
              <TableCell key={heading}>{translate(heading)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {movers.map(({ id, before, after, band, dimension }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <Link to={`/${kind}s/${id}/show`}>{names.get(id) ?? translate('weights.nameless')}</Link>
                <small>{translate(`scores.dimensions.${dimension}`)}</small>
              </TableCell>
              <TableCell>
                {translate('weights.change', { before: points(before), after: points(after) })}
              </TableCell>
              <TableCell>
                <BandChange band={band} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const BandChange = ({ band: { before, after } }: Pick<Mover, 'band'>) => {
  const translate = useTranslate();
  const [from, to] = [before, after].map((band) => translate(`scores.bands.${band}`));
  if (from === to) return to;
  return <strong>{translate('weights.change', { before: from, after: to })}</strong>;
};
