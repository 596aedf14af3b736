import type { BenchDatabase } from './bench-database';
import { startApi, startBareServer, startKeylessApi } from './bench-servers';
import type { CleanUp } from './clean-up';
import { type Figure, say } from './figures';
import { benchLookup } from './lookup.bench';
import { benchMemory } from './memory.bench';
import { benchScoreRoute, scoreRequests } from './score-route.bench';
import { createSuppliers } from './scored-suppliers';

const SUPPLIERS = 1_000;

/** The API over HTTP: reading one score, looking up a thousand, and what it holds in memory after that. */
export async function benchHttp({ url }: BenchDatabase, cleanUp: CleanUp): Promise<Figure[]> {
  say('\nFilling the database');
  const first = await startApi(url, cleanUp);
  const suppliers = await createSuppliers(first.port, SUPPLIERS);
  await first.stop();

  // Another process, whose memory tells of reading alone.
  const api = await startApi(url, cleanUp);
  const bare = await startBareServer(url, cleanUp);
  const keyless = await startKeylessApi(url, cleanUp);
  const ports = { api: api.port, bare: bare.port, keyless: keyless.port };
  const requests = await scoreRequests(url, api.port, suppliers);
  const { figures, served } = await benchScoreRoute(ports, requests);
  const memory = await benchMemory(api, requests, served);
  const lookup = await benchLookup(api.port, url, suppliers);
  await api.stop();
  await keyless.stop();
  await bare.stop();
  return [...figures, ...lookup, ...memory];
}
