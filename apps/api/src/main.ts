/** The API alone; workers, if any, run elsewhere on the same Redis. */
import { runApi } from './run-api';

runApi('alone');
