import { EvidenceEdit, EvidenceForm } from '../evidence-form';
import { SupplierInputs } from './SupplierInputs';

/** Changes what is declared of a supplier. */
const SupplierEdit = () => (
  <EvidenceEdit>
    <EvidenceForm kind="supplier">
      <SupplierInputs />
    </EvidenceForm>
  </EvidenceEdit>
);

export default SupplierEdit;
