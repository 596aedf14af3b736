import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { FieldChange } from './changesBetween';

interface ChangeTableProps {
  readonly changes: readonly FieldChange[];
  /** Keys of the messages over the two sides. */
  readonly before?: string;
  readonly after?: string;
}

/** What differs: a row a field, with what the one side says and the other. */
export const ChangeTable = ({
  changes,
  before = 'changes.before',
  after = 'changes.after',
}: ChangeTableProps) => {
  const translate = useTranslate();
  if (changes.length === 0) return translate('changes.none');
  return (
    <TableContainer>
      <Table size="small" sx={{ '& td, & th': { verticalAlign: 'top', overflowWrap: 'anywhere' } }}>
        <TableHead>
          <TableRow>
            {['changes.field', before, after].map((heading) => (
              <TableCell key={heading}>{translate(heading)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <TableRow key={change.field}>
              <TableCell component="th" scope="row" sx={{ fontFamily: 'monospace' }}>
                {change.field}
              </TableCell>
              <TableCell>
                <Value value={change.before} as="del" />
              </TableCell>
              <TableCell>
                <Value value={change.after} as="ins" />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

/** A value that is gone is struck out, a new one underlined; what is not there is a dash. */
const Value = ({ value, as }: { value: unknown; as: 'del' | 'ins' }) => {
  const translate = useTranslate();
  if (value === undefined) return translate('changes.absent');
  if (value === null) return <em>{translate('changes.unknown')}</em>;
  return (
    <Box component={as} sx={{ textDecorationThickness: '1px', textUnderlineOffset: '3px' }}>
      {typeof value === 'string' ? value : JSON.stringify(value)}
    </Box>
  );
};
