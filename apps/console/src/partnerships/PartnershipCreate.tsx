import { Create } from 'react-admin';
import { EvidenceForm } from '../evidence-form';
import { NEW_PARTNERSHIP, PartnershipInputs } from './PartnershipInputs';

/** Adds a partnership. */
const PartnershipCreate = () => (
  <Create redirect="show" component="div" sx={{ pr: { md: 1 } }}>
    <EvidenceForm kind="partnership" defaultValues={NEW_PARTNERSHIP}>
      <PartnershipInputs />
    </EvidenceForm>
  </Create>
);

export default PartnershipCreate;
