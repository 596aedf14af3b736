/** What lists have in common. */
export { choicesOf } from './choices';
export { EditLink } from './EditLink';
export { ListActions } from './ListActions';
export { useRowEdit } from './useRowEdit';
export { WIDE } from './wide';
