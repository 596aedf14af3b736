import type { AuditEvent } from '@lodestone/contracts';
import { DataTable, List, TextInput } from 'react-admin';
import { WIDE } from '../lists';
import { useFigures } from '../scores';
import { AuditEventChange } from './AuditEventChange';

const Column = DataTable.Col<AuditEvent>;

const filters = [
  <TextInput key="actor" source="actor" alwaysOn />,
  <TextInput key="action" source="action" alwaysOn />,
  <TextInput key="subjectType" source="subjectType" />,
];

/** Who did what, the newest first; a row opens to what was there before and after. */
const AuditEventList = () => {
  const { moment } = useFigures();
  return (
    <List filters={filters} sort={{ field: 'id', order: 'DESC' }} perPage={50} exporter={false}>
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
