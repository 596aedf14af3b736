import PlayIcon from '@mui/icons-material/PlayArrow';
import type { Run } from '@lodestone/contracts';
import { Button, CanAccess, TopToolbar, useCreate, useNotify, useRedirect } from 'react-admin';

/** Has everybody scored anew, and goes to the run to watch it. */
export const StartRunButton = () => {
  const notify = useNotify();
  const redirect = useRedirect();
  const [create, { isPending }] = useCreate<Run, Error>();
  const start = () =>
    void create(
      'scoring-runs',
      { data: { scope: 'all' } },
      {
        onSuccess: ({ id }) => redirect('show', 'scoring-runs', id),
        onError: (cause) => notify(cause.message, { type: 'error' }),
      },
    );
  return (
    <TopToolbar>
      <CanAccess resource="scoring-runs" action="create">
        <Button label="scoringRuns.start" onClick={start} disabled={isPending}>
          <PlayIcon />
        </Button>
      </CanAccess>
    </TopToolbar>
  );
};
