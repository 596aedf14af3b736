import KeyIcon from '@mui/icons-material/KeyOutlined';
import type { Webhook, WebhookWithSecret } from '@lodestone/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Confirm, useNotify, useRefresh } from 'react-admin';
import { callApi } from '../api';
import { WebhookSecret } from './WebhookSecret';

/** Gives a webhook another secret, once somebody has said that they mean it, and shows it this once. */
export const RotateSecret = ({ webhook: { id, name } }: { webhook: Webhook }) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const [isAsked, setAsked] = useState(false);
  // Only here, and forgotten with the dialog: no cache and no store ever holds it.
  const [rotated, setRotated] = useState<WebhookWithSecret | null>(null);
  const { mutate, isPending } = useMutation({
    gcTime: 0,
    mutationFn: async () =>
      setRotated(await callApi<WebhookWithSecret>(`/v1/webhooks/${id}/secret`, { method: 'POST' })),
    onSuccess: refresh,
    onError: ({ message }) => notify(message, { type: 'error' }),
    onSettled: () => setAsked(false),
  });
  return (
    <>
      <Button label="webhooks.rotate" onClick={() => setAsked(true)}>
        <KeyIcon />
      </Button>
      <Confirm
        isOpen={isAsked}
        loading={isPending}
        title="webhooks.rotateTitle"
        content="webhooks.rotateWords"
        contentTranslateOptions={{ name }}
        confirm="webhooks.rotate"
        onConfirm={() => mutate()}
        onClose={() => setAsked(false)}
      />
      {rotated !== null && <WebhookSecret webhook={rotated} onClose={() => setRotated(null)} />}
    </>
  );
};
