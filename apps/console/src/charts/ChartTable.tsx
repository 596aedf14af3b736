import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFigures } from '../scores/useFigures';
import type { ChartProps } from './Chart';

/** The figures of a chart, for who reads tables or has them read out. */
export const ChartTable = ({ label, rows }: Pick<ChartProps, 'label' | 'rows'>) => {
  const { points } = useFigures();
  return (
    <TableContainer>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {Object.keys(rows[0] ?? {}).map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={index}>
              {Object.entries(row).map(([name, cell]) => (
                <TableCell key={name}>
                  {typeof cell === 'number' ? points(cell) : String(cell ?? '')}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
