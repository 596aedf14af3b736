import type { RunDetail } from '@lodestone/contracts';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel, useFigures } from '../scores';

const HEADINGS = ['subject', 'before', 'after', 'cause'] as const;

/** Who moved most in a run, from where to where, and why. */
export const RunMovers = ({ movers }: Pick<NonNullable<RunDetail['report']>, 'movers'>) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const shown = (value: number | null) => (value === null ? translate('scores.notScored') : points(value));
  return (
    <Panel title={translate('scoringRuns.movers')} words={translate('scoringRuns.moversWords')}>
      {movers.length === 0 ? (
        translate('scoringRuns.nobodyMoved')
      ) : (
        <TableContainer>
          <Table size="small">
            <TableHead>
              <TableRow>
                {HEADINGS.map((name) => (
                  <TableCell key={name}>{translate(`scoringRuns.${name}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {movers.map(({ subject, before, after, cause }) => (
                <TableRow key={subject.id}>
                  <TableCell component="th" scope="row">
                    <Link to={`/${subject.kind}s/${subject.id}/show`}>{subject.name}</Link>
                  </TableCell>
                  <TableCell>{shown(before)}</TableCell>
                  <TableCell>{shown(after)}</TableCell>
                  <TableCell>{translate(`scores.causes.${cause}`)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
};
