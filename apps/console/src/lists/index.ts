/** What lists have in common. */
export { choicesOf } from './choices';
export { EditLink } from './EditLink';
export { useRowEdit } from './useRowEdit';
export { WIDE } from './wide';
