import type { Webhook } from '@lodestone/contracts';
import { DataTable, List, SearchInput, useTranslate } from 'react-admin';
import { RecordLink, WIDE } from '../lists';
import { useFigures } from '../scores';
import { CreateWebhook } from './CreateWebhook';
import { NoWebhooks } from './NoWebhooks';
import { WebhookStatus } from './WebhookStatus';

const Column = DataTable.Col<Webhook>;

const filters = [<SearchInput key="q" source="q" alwaysOn />];

/** Everybody who is told what happens. */
const WebhookList = () => {
  const translate = useTranslate();
  const { moment } = useFigures();
  return (
    <List
      filters={filters}
      sort={{ field: 'name', order: 'ASC' }}
      exporter={false}
      actions={<CreateWebhook />}
      empty={false}
    >
      <DataTable<Webhook> rowClick="show" bulkActionButtons={false} empty={<NoWebhooks />}>
        <Column
          source="name"
          sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}
          render={({ name }) => <RecordLink>{name}</RecordLink>}
        />
        <Column source="url" disableSort sx={{ ...WIDE, overflowWrap: 'anywhere' }} />
        <Column
          source="events"
          disableSort
          sx={WIDE}
          render={({ events }) => events.map((event) => translate(`webhooks.events.${event}`)).join(', ')}
        />
        <Column source="paused" disableSort render={(webhook) => <WebhookStatus webhook={webhook} />} />
        <Column source="createdAt" sx={WIDE} render={({ createdAt }) => moment(createdAt)} />
      </DataTable>
    </List>
  );
};

export default WebhookList;
