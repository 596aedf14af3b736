import { EvidenceEdit, EvidenceForm } from '../evidence-form';
import { PartnershipInputs } from './PartnershipInputs';

/** Changes what is declared of a partnership. */
const PartnershipEdit = () => (
  <EvidenceEdit>
    <EvidenceForm kind="partnership">
      <PartnershipInputs />
    </EvidenceForm>
  </EvidenceEdit>
);

export default PartnershipEdit;
