import type { ApiKey } from '@lodestone/contracts';
import { DataTable, List, useTranslate } from 'react-admin';
import { WIDE } from '../lists';
import { useFigures } from '../scores';

const Column = DataTable.Col<ApiKey>;

/** All keys for programs, the newest first; never their secrets. */
const ApiKeyList = () => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const when = (timestamp: string | null) =>
    timestamp === null ? translate('app.figures.never') : moment(timestamp);
  return (
    <List sort={{ field: 'createdAt', order: 'DESC' }} exporter={false}>
      <DataTable<ApiKey> rowClick={false} bulkActionButtons={false}>
        <Column source="name" sx={{ fontWeight: 550 }} />
        <Column source="scopes" disableSort sx={WIDE} render={({ scopes }) => scopes.join(', ')} />
        <Column source="createdAt" sx={WIDE} render={({ createdAt }) => moment(createdAt)} />
        <Column source="lastUsedAt" disableSort render={({ lastUsedAt }) => when(lastUsedAt)} />
        <Column source="expiresAt" disableSort sx={WIDE} render={({ expiresAt }) => when(expiresAt)} />
        <Column
          source="revokedAt"
          disableSort
          sx={WIDE}
          render={({ revokedAt }) => revokedAt && moment(revokedAt)}
        />
      </DataTable>
    </List>
  );
};

export default ApiKeyList;
