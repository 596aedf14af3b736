import { Create, SimpleForm } from 'react-admin';
import { UserInputs } from './UserInputs';

/** Lets somebody in. */
const UserCreate = () => (
  <Create redirect="list">
    <SimpleForm defaultValues={{ role: 'viewer' }}>
      <UserInputs passwordHint="access.withoutPassword" />
    </SimpleForm>
  </Create>
);

export default UserCreate;
