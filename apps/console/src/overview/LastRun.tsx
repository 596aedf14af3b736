import type { ListPage, NightSchedule, Run, RunDetail } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useReading } from '../api';
import { Failure } from '../layout';
import { Panel, useFigures } from '../scores';
import { isGoingOn, RunMovers, RunProgress, RunStatusChip } from '../scoring-runs';

const NEWEST = { limit: 1, sort: '-createdAt' };
const MOST_MOVERS = 8;

/** The newest run, when the next one is, and whom the last published one has moved, with the cause. */
export const LastRun = () => {
  const newest = useReading<ListPage<Run>>('/v1/scoring-runs', { query: NEWEST });
  const published = useReading<ListPage<Run>>('/v1/scoring-runs', {
    query: { ...NEWEST, status: 'published' },
  });
  const id = published.data?.data[0]?.id;
  const { data: detail } = useReading<RunDetail>(`/v1/scoring-runs/${id}`, { enabled: id !== undefined });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {newest.error === null ? (
        <NewestRun run={newest.data === undefined ? undefined : (newest.data.data[0] ?? null)} />
      ) : (
        <Failure error={newest.error} onAgain={() => void newest.refetch()} />
      )}
      {detail?.report != null && <RunMovers movers={detail.report.movers.slice(0, MOST_MOVERS)} />}
    </Box>
  );
};

/** @param run undefined: not known yet; null: there was none */
const NewestRun = ({ run }: { run?: Run | null }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const { data: schedule } = useReading<NightSchedule>('/v1/scoring-runs/schedule');
  const goesOn = run != null && isGoingOn(run);
  return (
    <Panel title={translate('overview.lastRun')}>
      {run === undefined && <Skeleton />}
      {run === null && translate('resources.scoring-runs.empty')}
      {run != null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: goesOn ? 1 : 0 }}>
          <Link to={`/scoring-runs/${run.id}/show`}>
            {translate('scoringRuns.title', { number: run.number })}
          </Link>
          <RunStatusChip status={run.status} />
          <span>{moment(run.finishedAt ?? run.createdAt)}</span>
        </Box>
      )}
      {run != null && goesOn && <RunProgress run={run} />}
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {schedule && translate('overview.nextRun', { moment: moment(schedule.nextAt) })}{' '}
        {translate('overview.alsoRun')}
      </Typography>
    </Panel>
  );
};
