import { ROLES, type User } from '@lodestone/contracts';
import { DataTable, List, SearchInput, SelectInput, useTranslate } from 'react-admin';
import { choicesOf, EditLink, WIDE } from '../lists';
import { useFigures } from '../scores';

const Column = DataTable.Col<User>;

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="role" source="role" choices={choicesOf(ROLES, 'access.roles')} alwaysOn />,
];

/** Everybody who may sign in, and as what. */
const UserList = () => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const ways = ({ hasPassword, hasOpenId }: User) =>
    [
      ...(hasPassword ? [translate('access.byPassword')] : []),
      ...(hasOpenId ? [translate('access.byOpenId')] : []),
    ].join(', ');
  return (
    <List filters={filters} sort={{ field: 'name', order: 'ASC' }} exporter={false}>
      <DataTable<User> rowClick="edit" bulkActionButtons={false}>
        <Column
          source="name"
          sx={{ fontWeight: 550 }}
          render={({ id, name }) => (
            <EditLink resource="users" id={id}>
              {name}
            </EditLink>
          )}
        />
        <Column source="email" sx={WIDE} />
        <Column source="role" disableSort render={({ role }) => translate(`access.roles.${role}`)} />
        <Column source="ways" disableSort sx={WIDE} render={ways} />
        <Column
          source="disabled"
          disableSort
          sx={WIDE}
          render={({ disabled }) => disabled && translate('app.figures.yes')}
        />
        <Column source="updatedAt" sx={WIDE} render={({ updatedAt }) => moment(updatedAt)} />
      </DataTable>
    </List>
  );
};

export default UserList;
