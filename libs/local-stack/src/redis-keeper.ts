/** A process of its own that keeps Redis for a server process. */
import { endLeftoverRedis } from './leftover-redis';
import { startRedisServer } from './redis-server';
import { keepServer } from './server-keeper';

keepServer<Parameters<typeof startRedisServer>[0]>(async (options) => {
  await endLeftoverRedis(options);
  return startRedisServer(options);
});
