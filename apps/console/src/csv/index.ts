/** Figures as files. */
export { saveFile } from './saveFile';
export { type Cell, toCsv } from './toCsv';
