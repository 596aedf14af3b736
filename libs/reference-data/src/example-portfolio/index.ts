export { EXAMPLE_PARTNERSHIPS } from './partnerships';
export { EXAMPLE_SUPPLIERS } from './suppliers';
