/** What is declared of a supplier or partnership, as a form with its score beside it. */
export { ChainsInput } from './ChainsInput';
export { EvidenceEdit } from './EvidenceEdit';
export { EvidenceForm } from './EvidenceForm';
export { FieldGrid } from './FieldGrid';
export { IdentifiersInput } from './IdentifiersInput';
export { ReferenceTextInput } from './ReferenceTextInput';
export { RemoveRowButton } from './RemoveRowButton';
export { Rows } from './Rows';
export { ShareInput } from './ShareInput';
export { SubjectInput } from './SubjectInput';
