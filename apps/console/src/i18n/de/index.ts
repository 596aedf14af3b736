import type { Messages } from '../en';
import en from '../en';

const de: Messages = en;
export default de;
