import type { Webhook } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { useFigures } from '../scores';

/** Why a webhook is told nothing at present; nothing when it is told. */
export const PausedAlert = ({ webhook: { pausedAt, pausedBecause } }: { webhook: Webhook }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  if (pausedAt === null || pausedBecause === null) return null;
  return (
    <Alert severity={pausedBecause === 'asked' ? 'info' : 'warning'}>
      {translate(`webhooks.pausedBecause.${pausedBecause}`, { moment: moment(pausedAt) })}{' '}
      {translate('webhooks.missesNothing')}
    </Alert>
  );
};
