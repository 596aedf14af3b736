import type { AuditEvent } from '@lodestone/contracts';
import { DataTable, DateTimeInput, List, TextInput } from 'react-admin';
import { useIsNarrow } from '../layout';
import { ListPagination, WIDE } from '../lists';
import { useFigures } from '../scores';
import { AuditEventActions } from './AuditEventActions';
import { AuditEventChange } from './AuditEventChange';

const Column = DataTable.Col<AuditEvent>;

/** A moment as the API reads it; what is not whole yet is none. */
const asTimestamp = (text: string): string | null =>
  Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString();

const filters = (isNarrow: boolean) => [
  <TextInput key="actor" source="actor" alwaysOn={!isNarrow} />,
  <TextInput key="action" source="action" alwaysOn={!isNarrow} />,
  <TextInput key="subjectType" source="subjectType" />,
  <TextInput key="subject" source="subject" label="access.subjectId" />,
  <DateTimeInput key="from" source="from" parse={asTimestamp} />,
  <DateTimeInput key="to" source="to" parse={asTimestamp} />,
];

/** Who did what, the newest first; a row opens to what it changed. */
const AuditEventList = () => {
  const { moment } = useFigures();
  return (
    <List
      filters={filters(useIsNarrow())}
      sort={{ field: 'id', order: 'DESC' }}
      perPage={50}
      exporter={false}
      pagination={<ListPagination />}
      actions={<AuditEventActions />}
    >
      <DataTable<AuditEvent> rowClick="expand" expand={<AuditEventChange />} bulkActionButtons={false}>
        <Column source="at" disableSort render={({ at }) => moment(at)} />
        <Column source="actor" disableSort render={({ actor }) => actor.name} />
        <Column source="action" disableSort />
        <Column
          source="subject"
          disableSort
          sx={WIDE}
          render={({ subject: { type, id } }) => (id === null ? type : `${type} ${id}`)}
        />
        <Column source="reason" disableSort sx={WIDE} />
      </DataTable>
    </List>
  );
};

export default AuditEventList;
