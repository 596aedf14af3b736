import { Create, SimpleForm } from 'react-admin';
import { ProductionShareInputs } from './ProductionShareInputs';

/** The form of a new one. */
const ProductionShareCreate = () => (
  <Create redirect="list">
    <SimpleForm>
      <ProductionShareInputs isNew />
    </SimpleForm>
  </Create>
);

export default ProductionShareCreate;
