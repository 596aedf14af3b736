import type { RunDetail } from '@lodestone/contracts';
import { BANDS } from '@lodestone/scoring-engine';
import { alpha } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { SaveRows } from '../charts';
import { Panel, useFigures } from '../scores';

/** Bands, and having none. */
const ENDS = [...BANDS, 'none'] as const;

/** How many went from which band to which: what stayed is in the diagonal. */
export const BandMigration = ({ bands }: Pick<NonNullable<RunDetail['report']>, 'bands'>) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const nameOf = (end: (typeof ENDS)[number]) =>
    translate(end === 'none' ? 'scores.notScored' : `scores.bands.${end}`);
  const howMany = (from: string, to: string) =>
    bands.find((cell) => cell.from === from && cell.to === to)?.subjects ?? 0;
  return (
    <Panel
      title={translate('scoringRuns.migration')}
      words={translate('scoringRuns.migrationWords')}
      tools={<SaveRows name="band-migration" rows={() => bands} />}
    >
      <TableContainer tabIndex={0} role="region" aria-label={translate('scoringRuns.migration')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('scoringRuns.fromTo')}</TableCell>
              {ENDS.map((to) => (
                <TableCell key={to} align="right">
                  {nameOf(to)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {ENDS.map((from) => (
              <TableRow key={from}>
                <TableCell component="th" scope="row">
                  {nameOf(from)}
                </TableCell>
                {ENDS.map((to) => {
                  const subjects = howMany(from, to);
                  const hasMoved = subjects > 0 && from !== to;
                  return (
                    <TableCell
                      key={to}
                      align="right"
                      sx={({ palette }) => ({
                        fontWeight: hasMoved ? 650 : 400,
                        color: subjects === 0 ? 'text.secondary' : 'text.primary',
                        bgcolor: hasMoved ? alpha(palette.primary.main, 0.12) : undefined,
                      })}
                    >
                      {count(subjects)}
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
};
