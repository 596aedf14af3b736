import { RUN_STATUSES, type Run } from '@lodestone/contracts';
import { DataTable, List, SelectInput, useTranslate } from 'react-admin';
import { choicesOf, RecordLink, WIDE } from '../lists';
import { useFigures } from '../scores';
import { RunProgress } from './RunProgress';
import { RunStatusChip } from './RunStatusChip';
import { StartRunButton } from './StartRunButton';
import { isGoingOn, useLiveRun } from './useLiveRun';

const Column = DataTable.Col<Run>;

const filters = [
  <SelectInput
    key="status"
    source="status"
    choices={choicesOf(RUN_STATUSES, 'scoringRuns.statuses')}
    alwaysOn
  />,
];

/** All runs, the newest first. */
const RunList = () => {
  const translate = useTranslate();
  const { moment } = useFigures();
  return (
    <List
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      exporter={false}
      actions={<StartRunButton />}
    >
      <DataTable<Run> rowClick="show" bulkActionButtons={false}>
        <Column source="number" disableSort render={({ number }) => <RecordLink>{number}</RecordLink>} />
        <Column source="status" disableSort render={({ status }) => <RunStatusChip status={status} />} />
        <Column source="progress" disableSort render={(run) => <LiveProgress run={run} />} />
        <Column
          source="startedBy"
          disableSort
          sx={WIDE}
          render={({ startedBy }) => translate(`scoringRuns.startedBy.${startedBy}`)}
        />
        <Column source="reason" disableSort sx={WIDE} />
        <Column source="createdAt" sx={WIDE} render={({ createdAt }) => moment(createdAt)} />
        <Column
          source="finishedAt"
          disableSort
          sx={WIDE}
          render={({ finishedAt }) => finishedAt && moment(finishedAt)}
        />
      </DataTable>
    </List>
  );
};

/** How many are scored; while the run goes on, as it goes on. */
const LiveProgress = ({ run: read }: { run: Run }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const run = useLiveRun(read);
  if (isGoingOn(run)) return <RunProgress run={run} />;
  const { done, total } = run.progress;
  return translate('scoringRuns.doneOf', { done: count(done), total: count(total) });
};

export default RunList;
