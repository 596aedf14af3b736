import ReplayIcon from '@mui/icons-material/Replay';
import { MOST_PER_PAGE } from '@lodestone/contracts';
import { Button, CanAccess, TopToolbar, useListContext } from 'react-admin';
import { useReplay } from './useReplay';

interface ReplayProps {
  readonly webhookId: string;
}

/** Delivers again what is selected. */
export const ReplaySelected = ({ webhookId }: ReplayProps) => {
  const { selectedIds, onUnselectItems } = useListContext();
  const { replay, isPending } = useReplay(webhookId, onUnselectItems);
  const deliveries = selectedIds.slice(0, MOST_PER_PAGE).map(String);
  return (
    <CanAccess resource="webhooks" action="edit">
      <Button label="webhooks.replay" disabled={isPending} onClick={() => replay({ deliveries })}>
        <ReplayIcon />
      </Button>
    </CanAccess>
  );
};

/** Delivers again all that failed. */
export const ReplayFailed = ({ webhookId }: ReplayProps) => {
  const { replay, isPending } = useReplay(webhookId);
  return (
    <TopToolbar>
      <CanAccess resource="webhooks" action="edit">
        <Button
          label="webhooks.replayFailed"
          disabled={isPending}
          onClick={() => replay({ status: 'failed' })}
        >
          <ReplayIcon />
        </Button>
      </CanAccess>
    </TopToolbar>
  );
};
