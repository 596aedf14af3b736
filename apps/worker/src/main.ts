// Before all others, because to load them is work already.
import './behind-the-api';
import { RedisError } from '@lodestone/jobs';
import { report } from '@lodestone/local-stack';
import { DatabaseError } from '@lodestone/persistence';
import { runServer } from '@lodestone/server-kit';
import { startWorker } from './start-worker';

const LONGEST_FAREWELL = 9_000;

runServer({
  start: startWorker,
  started: () => report({ is: 'ready' }),
  expected: [DatabaseError, RedisError],
  longestFarewell: LONGEST_FAREWELL,
  // Whoever started us knows whether we are tried again.
  ...(process.send && { spokenFor: (message, end) => report({ is: 'failed', message }, end) }),
});
