import { Create, SimpleForm } from 'react-admin';
import { RecyclingRateInputs } from './RecyclingRateInputs';

/** The form of a new one. */
const RecyclingRateCreate = () => (
  <Create redirect="list">
    <SimpleForm>
      <RecyclingRateInputs isNew />
    </SimpleForm>
  </Create>
);

export default RecyclingRateCreate;
