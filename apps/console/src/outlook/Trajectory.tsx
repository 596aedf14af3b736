import type { TrajectoryReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Failure } from '../layout';
import { Panel, useFigures } from '../scores';
import { ScoreLines } from './ScoreLines';
import { useDatedChangeWords } from './useDatedChangeWords';

type Point = TrajectoryReply['asPlanned'][number];

/** More dates than this stand in the table of the chart only. */
const MOST_SHOWN = 8;

/** The score on each coming day that changes it, as planned and with every plant a year late. */
export const Trajectory = ({ path }: { path: string }) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const { data, error } = useReading<TrajectoryReply>(`${path}/trajectory`, { query: { slip: 'P12M' } });
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  const { asPlanned, delayed } = data;
  const isFlat = asPlanned.length < 2;
  const last = asPlanned.at(-1);
  const label = translate('outlook.trajectoryLabel', { value: last ? points(last.score.value) : '' });
  return (
    <Panel
      title={translate('outlook.trajectory')}
      words={translate(isFlat ? 'outlook.nothingDated' : 'outlook.trajectoryWords')}
    >
      {!isFlat && (
        <ScoreLines
          name="trajectory"
          label={label}
          lines={[
            { name: translate('outlook.asPlanned'), points: asPlanned.map(plotted) },
            { name: translate('outlook.delayed'), points: delayed.map(plotted), isDashed: true },
          ]}
        />
      )}
      <Dates days={asPlanned.slice(1)} />
    </Panel>
  );
};

const plotted = ({ date, score }: Point) => ({ at: date, value: score.value });

const Dates = ({ days }: { days: readonly Point[] }) => {
  const { day, points } = useFigures();
  const wordsOf = useDatedChangeWords();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
      {days.slice(0, MOST_SHOWN).map(({ date, score, changes }) => (
        <Typography key={date} component="li" variant="body2">
          <b>{day(date)}</b>
          {': '}
          {points(score.value)}
          {'. '}
          {[...new Set(changes.map(wordsOf))].join(' ')}
        </Typography>
      ))}
    </Box>
  );
};
