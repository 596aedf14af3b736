import type { Webhook } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Page } from '../layout';
import { Fact, Panel, useFigures } from '../scores';
import { Deliveries } from './Deliveries';
import { PausedAlert } from './PausedAlert';
import { WebhookActions } from './WebhookActions';
import { WebhookStatus } from './WebhookStatus';

/** A webhook: where messages go, what they are about, and what became of each. */
const WebhookShow = () => (
  <ShowBase>
    <WithWebhook />
  </ShowBase>
);

const WithWebhook = () => {
  const webhook = useRecordContext<Webhook>();
  return webhook === undefined ? null : <WebhookPage webhook={webhook} />;
};

const WebhookPage = ({ webhook }: { webhook: Webhook }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const { previousSecretUntil } = webhook;
  const events = webhook.events.map((event) => (
    <div key={event}>{translate(`webhooks.eventChoices.${event}`)}</div>
  ));
  return (
    <Page title={webhook.name} beside={<WebhookStatus webhook={webhook} />}>
      <PausedAlert webhook={webhook} />
      <Panel title={translate('webhooks.facts')}>
        <Box
          component="dl"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 4,
            m: 0,
            mt: 1,
            '& dd': { overflowWrap: 'anywhere' },
          }}
        >
          <Fact name="resources.webhooks.fields.url" value={webhook.url} />
          <Fact name="resources.webhooks.fields.events" value={events} />
          <Fact name="resources.webhooks.fields.createdAt" value={moment(webhook.createdAt)} />
          {previousSecretUntil !== null && (
            <Fact
              name="webhooks.previousSecretUntil"
              value={moment(previousSecretUntil)}
              hint="webhooks.previousSecretHint"
            />
          )}
        </Box>
        <WebhookActions webhook={webhook} />
      </Panel>
      <Deliveries webhookId={webhook.id} />
    </Page>
  );
};

export default WebhookShow;
