import PauseIcon from '@mui/icons-material/Pause';
import ResumeIcon from '@mui/icons-material/PlayArrow';
import type { Webhook } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { Button, CanAccess, DeleteWithConfirmButton, EditButton, useNotify, useUpdate } from 'react-admin';
import { RotateSecret } from './RotateSecret';
import { SendTest } from './SendTest';

/** What can be done with a webhook. */
export const WebhookActions = ({ webhook }: { webhook: Webhook }) => (
  <CanAccess resource="webhooks" action="edit">
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      <SendTest webhookId={webhook.id} />
      <PauseOrResume webhook={webhook} />
      <RotateSecret webhook={webhook} />
      <EditButton />
      <DeleteWithConfirmButton mutationMode="pessimistic" redirect="list" />
    </Box>
  </CanAccess>
);

const PauseOrResume = ({ webhook }: { webhook: Webhook }) => {
  const notify = useNotify();
  const [update, { isPending }] = useUpdate<Webhook>();
  const { id, paused } = webhook;
  const onError = ({ message }: Error) => notify(message, { type: 'error' });
  const turn = () =>
    void update('webhooks', { id, data: { paused: !paused }, previousData: webhook }, { onError });
  return (
    <Button label={paused ? 'webhooks.resume' : 'webhooks.pause'} disabled={isPending} onClick={turn}>
      {paused ? <ResumeIcon /> : <PauseIcon />}
    </Button>
  );
};
