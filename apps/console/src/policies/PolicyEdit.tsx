import { SimpleForm } from 'react-admin';
import { RecordEdit } from '../records';
import { PolicyInputs } from './PolicyInputs';

/** The form of one that is there. */
const PolicyEdit = () => (
  <RecordEdit>
    <SimpleForm>
      <PolicyInputs isNew={false} />
    </SimpleForm>
  </RecordEdit>
);

export default PolicyEdit;
