/** What lists have in common. */
export { choicesOf } from './choices';
export { WIDE } from './wide';
