import { Create } from 'react-admin';
import { EvidenceForm } from '../evidence-form';
import { NEW_SUPPLIER, SupplierInputs } from './SupplierInputs';

/** Adds a supplier. */
const SupplierCreate = () => (
  <Create redirect="show" component="div" sx={{ pr: { md: 1 } }}>
    <EvidenceForm kind="supplier" defaultValues={NEW_SUPPLIER}>
      <SupplierInputs />
    </EvidenceForm>
  </Create>
);

export default SupplierCreate;
