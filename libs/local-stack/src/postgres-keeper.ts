/** A process of its own that keeps PostgreSQL for a server process. */
import { endLeftoverPostgres } from './leftover-postgres';
import { startPostgresServer } from './postgres-server';
import { keepServer } from './server-keeper';

keepServer<Parameters<typeof startPostgresServer>[0]>(async (options) => {
  await endLeftoverPostgres(options);
  return startPostgresServer(options);
});
