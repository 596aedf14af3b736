import type { Run, RunDetail } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Page } from '../layout';
import { Fact, Panel, useFigures } from '../scores';
import { RunActions } from './RunActions';
import { RunFailures } from './RunFailures';
import { RunProgress } from './RunProgress';
import { RunReport } from './RunReport';
import { RunStatusChip } from './RunStatusChip';
import { useLiveRun } from './useLiveRun';

/** A run: how far it is while it goes on, and what it changed. */
const RunShow = () => (
  <ShowBase>
    <WithRun />
  </ShowBase>
);

/** A run that was started just now is known without what is only to be said of it later. */
type KnownRun = Run & Partial<Pick<RunDetail, 'report' | 'failures'>>;

const WithRun = () => {
  const run = useRecordContext<KnownRun>();
  return run === undefined ? null : <RunPage run={run} />;
};

const RunPage = ({ run: read }: { run: KnownRun }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const run = useLiveRun(read);
  const beside = (
    <>
      <RunStatusChip status={run.status} />
      <RunActions run={run} />
    </>
  );
  return (
    <Page title={translate('scoringRuns.title', { number: run.number })} beside={beside}>
      {run.problem !== null && <Alert severity="warning">{run.problem}</Alert>}
      <Panel title={translate('scoringRuns.progress')}>
        <RunProgress run={run} />
        <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0, mt: 2 }}>
          <Fact
            name="resources.scoring-runs.fields.startedBy"
            value={translate(`scoringRuns.startedBy.${run.startedBy}`)}
          />
          {run.reason !== null && <Fact name="resources.scoring-runs.fields.reason" value={run.reason} />}
          <Fact name="resources.scoring-runs.fields.createdAt" value={moment(run.createdAt)} />
          {run.finishedAt !== null && (
            <Fact name="resources.scoring-runs.fields.finishedAt" value={moment(run.finishedAt)} />
          )}
          {run.model !== null && (
            <Fact name="scores.model" value={translate('scores.modelVersion', run.model)} />
          )}
        </Box>
      </Panel>
      {run.failures !== undefined && <RunFailures failures={run.failures} />}
      {run.report != null && <RunReport report={run.report} />}
    </Page>
  );
};

export default RunShow;
