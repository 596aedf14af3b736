import type { Webhook } from '@lodestone/contracts';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';

/** Is a webhook told what happens, or paused, and by whom? */
export const WebhookStatus = ({ webhook: { pausedBecause } }: { webhook: Webhook }) => {
  const translate = useTranslate();
  const isWanted = pausedBecause === null || pausedBecause === 'asked';
  const state = pausedBecause === null ? 'active' : 'paused';
  return (
    <Chip
      variant="outlined"
      color={isWanted ? 'default' : 'warning'}
      label={translate(`webhooks.${state}`)}
    />
  );
};
