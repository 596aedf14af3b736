/** Forms over records that somebody else may be changing as well. */
export { RecordEdit } from './RecordEdit';
export { FormColumn } from './FormColumn';
