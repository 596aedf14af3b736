/** What lists have in common. */
export { choicesOf } from './choices';
export { EditLink } from './EditLink';
export { ListActions } from './ListActions';
export { ListPagination } from './ListPagination';
export { RecordLink } from './RecordLink';
export { useRowEdit } from './useRowEdit';
export { WIDE } from './wide';
