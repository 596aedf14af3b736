import type { ReplayReply, ReplayRequest } from '@lodestone/contracts';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { callApi } from '../api';

/** Delivers messages to a webhook again, and says how many. @param onReplayed once they wait again */
export function useReplay(webhookId: string, onReplayed?: () => void) {
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (body: ReplayRequest) =>
      callApi<ReplayReply>(`/v1/webhooks/${webhookId}/replay`, { method: 'POST', body }),
    onSuccess: ({ replayed, hasMore }) => {
      const words = hasMore ? 'webhooks.replayedMore' : 'webhooks.replayed';
      notify(words, { type: 'success', messageArgs: { smart_count: replayed } });
      onReplayed?.();
      refresh();
    },
    onError: ({ message }) => notify(message, { type: 'error' }),
  });
  return { replay: mutate, isPending };
}
