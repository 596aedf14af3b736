import type { User } from '@lodestone/contracts';
import { BooleanInput, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { RecordEdit } from '../records';
import { EndSessionsButton } from './EndSessionsButton';
import { UserInputs } from './UserInputs';

type Changed = Partial<User> & { readonly password?: string | null };

/** An empty field leaves the password as it is; the API would take it away. */
const withoutEmptyPassword = ({ password, ...rest }: Changed): Changed =>
  password == null || password === '' ? rest : { ...rest, password };

/** Changes who somebody is, what they may do, and whether they may sign in at all. */
const UserEdit = () => (
  <RecordEdit transform={withoutEmptyPassword} actions={<EndSessionsButton />}>
    <SimpleForm
      toolbar={
        <Toolbar>
          <SaveButton />
        </Toolbar>
      }
    >
      <UserInputs passwordHint="access.samePassword" />
      <BooleanInput source="disabled" helperText="access.disabledHint" />
    </SimpleForm>
  </RecordEdit>
);

export default UserEdit;
