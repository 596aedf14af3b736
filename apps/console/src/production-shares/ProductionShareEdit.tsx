import { SimpleForm } from 'react-admin';
import { RecordEdit } from '../records';
import { ProductionShareInputs } from './ProductionShareInputs';

/** The form of one that is there. */
const ProductionShareEdit = () => (
  <RecordEdit>
    <SimpleForm>
      <ProductionShareInputs isNew={false} />
    </SimpleForm>
  </RecordEdit>
);

export default ProductionShareEdit;
