import ra from 'ra-language-english';
import { app, problems } from './app';
import { evidence } from './evidence';
import { scores } from './scores';
import { suppliers } from './suppliers';

/** English, which every other language has to match key by key. */
const en = {
  ...ra,
  app,
  problems,
  scores,
  evidence,
  suppliers,
  resources: {
    suppliers: suppliers.resource,
  },
};

/** Every message of the console. */
export type Messages = typeof en;

export default en;
