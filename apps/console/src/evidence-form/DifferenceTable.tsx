import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { differences } from './differences';
import { useDifferenceWords } from './useDifferenceWords';

/** More than this nobody compares line by line. */
const MOST_SHOWN = 100;

/** Two versions of a record, a line for each value in which they differ. */
export const DifferenceTable = ({ mine, theirs }: { mine: object; theirs: object }) => {
  const translate = useTranslate();
  const { placeOf, valueOf } = useDifferenceWords();
  const found = differences(mine, theirs);
  if (found.length === 0) return <Typography>{translate('forms.sameChanges')}</Typography>;
  return (
    <TableContainer>
      <Table size="small" sx={{ '& td, & th': { overflowWrap: 'anywhere', whiteSpace: 'normal' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('forms.field')}</TableCell>
            <TableCell>{translate('forms.mine')}</TableCell>
            <TableCell>{translate('forms.theirs')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {found.slice(0, MOST_SHOWN).map((difference) => (
            <TableRow key={difference.path.join('/')}>
              <TableCell component="th" scope="row">
                {placeOf(difference)}
              </TableCell>
              <TableCell>{valueOf(difference, difference.mine)}</TableCell>
              <TableCell>{valueOf(difference, difference.theirs)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {found.length > MOST_SHOWN && (
        <Typography variant="body2">
          {translate('forms.moreDifferences', { count: found.length - MOST_SHOWN })}
        </Typography>
      )}
    </TableContainer>
  );
};
