import { digits, type Figure, say } from './figures';
import { runLoad } from './http-load';
import { memoryOf } from './process-memory';
import type { ScoreRequests } from './score-route.bench';
import type { ServerProcess } from './server-process';

const REQUESTS = 100_000;
const CONNECTIONS = 16;
const LONGEST = 120;
const ASKED = 250;

/**
 * Memory of the API after so many requests for scores, half of them answered with 304.
 * @param served how many it has answered already
 */
export async function benchMemory(
  api: ServerProcess,
  requests: ScoreRequests,
  served: number,
): Promise<Figure[]> {
  say('\nMemory of the API');
  const before = memoryOf(api.pid);
  const { count } = await runLoad({
    ...{ port: api.port, connections: CONNECTIONS, seconds: LONGEST, atMost: REQUESTS },
    requests: requests.byId.flatMap((request, index) => [request, requests.known[index]]),
    expectedStatuses: [200, 304],
  });
  const { now, highest } = memoryOf(api.pid);
  const most = highest ?? now;
  say(
    `  after ${digits(served)} requests ${digits(before.now)} MB, after ${digits(served + count)} ${digits(now)} MB`,
  );
  return [
    {
      asked: `API process after ${digits(REQUESTS)} requests, under ${ASKED} MB`,
      measured: `${digits(now)} MB, highest ${digits(most)} MB`,
      isEnough: served + count >= REQUESTS && most < ASKED,
    },
  ];
}
