import { Create, SimpleForm } from 'react-admin';
import { PolicyInputs } from './PolicyInputs';

/** The form of a new one. */
const PolicyCreate = () => (
  <Create redirect="list">
    <SimpleForm defaultValues={{ stages: [], suspensions: [] }}>
      <PolicyInputs isNew />
    </SimpleForm>
  </Create>
);

export default PolicyCreate;
