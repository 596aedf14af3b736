import { SimpleForm } from 'react-admin';
import { RecordEdit } from '../records';
import { RecyclingRateInputs } from './RecyclingRateInputs';

/** The form of one that is there. */
const RecyclingRateEdit = () => (
  <RecordEdit>
    <SimpleForm>
      <RecyclingRateInputs isNew={false} />
    </SimpleForm>
  </RecordEdit>
);

export default RecyclingRateEdit;
