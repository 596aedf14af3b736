/** Countries by their names. */
export { CountryInput } from './CountryInput';
