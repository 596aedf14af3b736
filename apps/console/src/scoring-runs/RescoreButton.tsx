import PlayIcon from '@mui/icons-material/PlayArrow';
import type { Run } from '@lodestone/contracts';
import { Button, useCreate, useListContext, useNotify, useRedirect } from 'react-admin';

/** Has those scored anew that are ticked in a list, and goes to the run to watch it. */
export const RescoreButton = () => {
  const { selectedIds, onUnselectItems } = useListContext();
  const notify = useNotify();
  const redirect = useRedirect();
  const [create, { isPending }] = useCreate<Run, Error>();
  const start = () =>
    void create(
      'scoring-runs',
      { data: { scope: { subjects: selectedIds } } },
      {
        onSuccess: ({ id }) => {
          onUnselectItems();
          redirect('show', 'scoring-runs', id);
        },
        onError: ({ message }) => notify(message, { type: 'error' }),
      },
    );
  return (
    <Button label="scoringRuns.rescore" onClick={start} disabled={isPending}>
      <PlayIcon />
    </Button>
  );
};
