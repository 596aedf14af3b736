import { hostname } from 'node:os';
import { LocalStackError } from '@lodestone/local-stack';
import { DatabaseError } from '@lodestone/persistence';
import { runServer } from '@lodestone/server-kit';
import type { Company } from './background-work';
import { ListenError } from './listen';
import { startApi } from './start-api';
import { welcome } from './welcome';

const LONGEST_FAREWELL = 19_000;

/** The id of the Docker container that this is; the image says that it is one. */
const containerId = () => (process.env.container === 'docker' ? hostname() : null);

/** Runs the API in this process. */
export function runApi(company: Company): void {
  runServer({
    start: (settings, start) => startApi(settings, start, company),
    started: (api, say) => say(welcome(api, containerId())),
    expected: [LocalStackError, DatabaseError, ListenError],
    longestFarewell: LONGEST_FAREWELL,
  });
}
