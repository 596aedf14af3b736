/** `npm start`: the API with a worker of its own, and with a Redis between them if the machine has one. */
import { runApi } from './run-api';

runApi('with a worker');
