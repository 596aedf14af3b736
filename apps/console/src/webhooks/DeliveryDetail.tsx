import type { DeliveryAttempt, WebhookDelivery, WebhookDeliveryDetail } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useRecordContext, useTranslate } from 'react-admin';
import { Fact, useFigures } from '../scores';
import { useAttemptInWords } from './useAttemptInWords';

/** Every attempt to deliver a message, and what it says. */
export const DeliveryDetail = () => {
  const translate = useTranslate();
  const delivery = useRecordContext<WebhookDelivery>();
  const { data } = useGetOne<WebhookDeliveryDetail>('webhook-deliveries', { id: delivery?.id });
  if (delivery === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, p: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box component="dl" sx={{ m: 0, '& dd': { overflowWrap: 'anywhere' } }}>
        <Fact name="webhooks.webhookId" value={delivery.id} hint="webhooks.webhookIdHint" />
      </Box>
      <Attempts attempts={delivery.attempts} />
      <section>
        <Typography variant="subtitle2" component="h3">
          {translate('webhooks.message')}
        </Typography>
        <Box
          component="pre"
          role="region"
          aria-label={translate('webhooks.message')}
          tabIndex={0}
          sx={{
            m: 0,
            fontSize: '0.75rem',
            maxHeight: 420,
            overflow: 'auto',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {data?.message === undefined ? '…' : JSON.stringify(data.message, null, 2)}
        </Box>
      </section>
    </Box>
  );
};

const Attempts = ({ attempts }: { attempts: readonly DeliveryAttempt[] }) => {
  const translate = useTranslate();
  const { moment, count } = useFigures();
  const inWords = useAttemptInWords();
  if (attempts.length === 0) return null;
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {translate('webhooks.attempts')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {attempts.map((attempt) => (
          <li key={attempt.at}>
            {translate('webhooks.attempt', {
              moment: moment(attempt.at),
              outcome: inWords(attempt),
              milliseconds: count(attempt.milliseconds),
            })}
          </li>
        ))}
      </Box>
    </section>
  );
};
