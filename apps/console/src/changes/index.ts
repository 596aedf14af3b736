/** What differs between two versions of something, field by field. */
export { type FieldChange, changesBetween } from './changesBetween';
export { ChangeTable } from './ChangeTable';
