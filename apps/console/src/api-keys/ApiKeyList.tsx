import type { ApiKey } from '@lodestone/contracts';
import Chip from '@mui/material/Chip';
import { DataTable, List, useTranslate } from 'react-admin';
import { WIDE } from '../lists';
import { useFigures } from '../scores';
import { CreateApiKey } from './CreateApiKey';
import { RevokeApiKey } from './RevokeApiKey';

const Column = DataTable.Col<ApiKey>;

/** All keys for programs, the newest first; never their secrets. */
const ApiKeyList = () => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const when = (timestamp: string | null) =>
    timestamp === null ? translate('app.figures.never') : moment(timestamp);
  return (
    <List
      sort={{ field: 'createdAt', order: 'DESC' }}
      exporter={false}
      actions={<CreateApiKey />}
      empty={false}
    >
      <DataTable<ApiKey> rowClick={false} bulkActionButtons={false}>
        <Column source="name" sx={{ fontWeight: 550, overflowWrap: 'anywhere' }} />
        <Column source="scopes" disableSort sx={WIDE} render={({ scopes }) => scopes.join(', ')} />
        <Column source="createdAt" sx={WIDE} render={({ createdAt }) => moment(createdAt)} />
        <Column source="lastUsedAt" disableSort render={({ lastUsedAt }) => when(lastUsedAt)} />
        <Column source="expiresAt" disableSort sx={WIDE} render={({ expiresAt }) => when(expiresAt)} />
        <Column
          source="revokedAt"
          disableSort
          render={(key) =>
            key.revokedAt === null ? (
              <RevokeApiKey apiKey={key} />
            ) : (
              <Chip label={translate('access.revokedOn', { moment: moment(key.revokedAt) })} />
            )
          }
        />
      </DataTable>
    </List>
  );
};

export default ApiKeyList;
