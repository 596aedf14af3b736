import { HttpConnection } from './http-connection';
import { quantile } from './figures';

/** What is sent, and for how long: until the time is up or so many have been answered. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly requests: readonly Buffer[];
  readonly expectedStatuses: readonly number[];
  readonly seconds: number;
  readonly atMost?: number;
}

/** How a server stood up to it. */
export interface LoadResult {
  readonly count: number;
  /** Replies per second. */
  readonly rate: number;
  /** Milliseconds from request to the end of the reply, of each. */
  readonly latencies: readonly number[];
}

/**
 * Keeps some connections busy, each with one request after the other.
 * @throws at the first reply that is not as expected
 */
export async function runLoad(load: Load): Promise<LoadResult> {
  const { port, requests, expectedStatuses, seconds, atMost = Infinity } = load;
  const connections = await Promise.all(
    Array.from({ length: load.connections }, () => HttpConnection.open(port)),
  );
  const latencies: number[] = [];
  const start = performance.now();
  const deadline = start + seconds * 1000;
  let sent = 0;
  const keepBusy = async (connection: HttpConnection) => {
    for (let now = performance.now(); now < deadline && sent < atMost;) {
      const { status } = await connection.send(requests[sent++ % requests.length]);
      if (!expectedStatuses.includes(status)) throw new Error(`The server answered ${status}`);
      const after = performance.now();
      latencies.push(after - now);
      now = after;
    }
  };
  try {
    await Promise.all(connections.map(keepBusy));
  } finally {
    connections.forEach((connection) => connection.close());
  }
  const elapsed = (performance.now() - start) / 1000;
  return { count: latencies.length, rate: latencies.length / elapsed, latencies };
}

/** The middle and the slowest hundredth, in milliseconds. */
export const percentiles = (results: readonly LoadResult[]): { p50: number; p99: number } => {
  const all = results.flatMap(({ latencies }) => latencies);
  return { p50: quantile(all, 0.5), p99: quantile(all, 0.99) };
};
