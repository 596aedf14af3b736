import SendIcon from '@mui/icons-material/SendOutlined';
import type { WebhookDeliveryDetail } from '@lodestone/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, useNotify, useRefresh } from 'react-admin';
import { callApi } from '../api';
import { useAttemptInWords } from './useAttemptInWords';

/** Sends a test, and says how it went. */
export const SendTest = ({ webhookId }: { webhookId: string }) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const inWords = useAttemptInWords();
  const { mutate, isPending } = useMutation({
    mutationFn: () => callApi<WebhookDeliveryDetail>(`/v1/webhooks/${webhookId}/test`, { method: 'POST' }),
    onSuccess: ({ status, attempts }) => {
      const [attempt] = attempts;
      const outcome = attempt === undefined ? '' : inWords(attempt);
      notify('webhooks.tested', {
        messageArgs: { outcome },
        type: status === 'delivered' ? 'success' : 'warning',
      });
      refresh();
    },
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  return (
    <Button label="webhooks.sendTest" disabled={isPending} onClick={() => mutate()}>
      <SendIcon />
    </Button>
  );
};
