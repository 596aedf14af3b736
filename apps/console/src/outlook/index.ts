/** What stands around the score of a subject. */
export { PartnershipEffects } from './PartnershipEffects';
export { PartyEffects } from './PartyEffects';
export { SubjectOutlook } from './SubjectOutlook';
