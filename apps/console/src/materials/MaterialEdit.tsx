import { SimpleForm } from 'react-admin';
import { RecordEdit } from '../records';
import { MaterialInputs } from './MaterialInputs';

/** The form of one that is there. */
const MaterialEdit = () => (
  <RecordEdit>
    <SimpleForm>
      <MaterialInputs isNew={false} />
    </SimpleForm>
  </RecordEdit>
);

export default MaterialEdit;
