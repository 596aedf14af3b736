import { DELIVERY_STATUSES, type WebhookDelivery } from '@lodestone/contracts';
import { DataTable, List, SelectInput, useTranslate } from 'react-admin';
import { choicesOf, ListPagination, WIDE } from '../lists';
import { Panel, useFigures } from '../scores';
import { DeliveryDetail } from './DeliveryDetail';
import { DeliveryStatusChip } from './DeliveryStatusChip';
import { ReplayFailed, ReplaySelected } from './ReplayButtons';
import { useAttemptInWords } from './useAttemptInWords';

const Column = DataTable.Col<WebhookDelivery>;

/** How often it is looked whether messages have arrived. */
const EVERY = 5_000;

const filters = [
  <SelectInput
    key="status"
    source="status"
    choices={choicesOf(DELIVERY_STATUSES, 'webhooks.statuses')}
    alwaysOn
  />,
];

/** What was and is to be delivered to a webhook, the newest first; a row opens to the message and every attempt. */
export const Deliveries = ({ webhookId }: { webhookId: string }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const inWords = useAttemptInWords();
  return (
    <Panel title={translate('webhooks.deliveries')} words={translate('webhooks.deliveriesWords')}>
      <List
        resource="webhook-deliveries"
        title={false}
        filter={{ webhookId }}
        filters={filters}
        sort={{ field: 'createdAt', order: 'DESC' }}
        queryOptions={{ refetchInterval: EVERY }}
        exporter={false}
        actions={<ReplayFailed webhookId={webhookId} />}
        pagination={<ListPagination />}
        storeKey={`webhooks.${webhookId}.deliveries`}
        disableSyncWithLocation
        empty={false}
      >
        <DataTable<WebhookDelivery>
          rowClick="expand"
          expand={<DeliveryDetail />}
          bulkActionButtons={<ReplaySelected webhookId={webhookId} />}
        >
          <Column source="createdAt" render={({ createdAt }) => moment(createdAt)} />
          <Column source="type" disableSort render={({ type }) => translate(`webhooks.events.${type}`)} />
          <Column
            source="status"
            disableSort
            render={({ status }) => <DeliveryStatusChip status={status} />}
          />
          <Column
            source="attempts"
            disableSort
            sx={WIDE}
            render={({ attempts }) => attempts.length > 0 && inWords(attempts[attempts.length - 1])}
          />
          <Column
            source="nextAttemptAt"
            disableSort
            sx={WIDE}
            render={({ nextAttemptAt }) => nextAttemptAt && moment(nextAttemptAt)}
          />
        </DataTable>
      </List>
    </Panel>
  );
};
