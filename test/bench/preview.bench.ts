import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { BenchDatabase } from './bench-database';
import { startApi } from './bench-servers';
import type { CleanUp } from './clean-up';
import { digits, type Figure, median, say } from './figures';
import { loadPortfolio } from './night-portfolio';
import { setUpDatabase } from './night-run';
import { CALLER } from './scored-suppliers';

const SUPPLIERS = 100_000;
const ROUNDS = 5;
/** Seconds that a preview may take where only weights or bands change. */
const ALLOWED = 1;
const LOOK_EVERY = 200;
const LONGEST_RUN = 600_000;

const WEIGHTS = { weights: { chinaExposure: 0.4, verticalIntegration: 0.3, recyclingShare: 0.3 } };
const DIMENSIONS = { ...WEIGHTS, worstStageShare: 0.6 };

type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Response>;

/** What a draft does to a whole portfolio, over HTTP, and the portfolio itself in binary. */
export async function benchPreview(database: BenchDatabase, cleanUp: CleanUp): Promise<Figure[]> {
  say(`\nPreviews over ${digits(SUPPLIERS)} suppliers`);
  const url = await portfolioDatabase(database);
  const { port } = await startApi(url, cleanUp);
  const ask: Ask = (method, path, body) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { ...CALLER, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  const scoring = await scoreEverybody(ask);
  const composed = median(await previews(ask, WEIGHTS, ROUNDS));
  const rescored = median(await previews(ask, DIMENSIONS, 1));
  const { seconds, megabytes } = await binary(ask);
  say(`  composed ${digits(composed)} s, scored anew ${digits(rescored)} s; binary ${digits(seconds)} s`);
  return [
    {
      asked: `Preview: ${digits(SUPPLIERS)} suppliers, weights changed, under ${ALLOWED} s`,
      measured: `${digits(composed)} s`,
      isEnough: composed < ALLOWED,
    },
    {
      asked: `Preview: ${digits(SUPPLIERS)} suppliers, dimensions changed, against a run in the same process, at most 1`,
      measured: `${digits(rescored / scoring)} (${digits(rescored)} s against ${digits(scoring)} s)`,
      isEnough: rescored <= scoring,
    },
    {
      asked: `Portfolio: dimensions of ${digits(SUPPLIERS)} suppliers in binary`,
      measured: `${digits(seconds)} s, ${digits(megabytes)} MB`,
    },
  ];
}

async function portfolioDatabase(database: BenchDatabase): Promise<string> {
  const url = new URL(database.url);
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query('CREATE DATABASE preview');
  await client.end();
  url.pathname = '/preview';
  await setUpDatabase(url.href);
  await loadPortfolio(url.href, SUPPLIERS);
  return url.href;
}

/** @returns seconds that the run took */
async function scoreEverybody(ask: Ask): Promise<number> {
  const start = performance.now();
  const { id } = (await (await ask('POST', '/v1/scoring-runs', { scope: 'all' })).json()) as { id: string };
  for (;;) {
    const run = (await (await ask('GET', `/v1/scoring-runs/${id}`)).json()) as { status: string };
    const elapsed = performance.now() - start;
    if (run.status === 'published') return elapsed / 1000;
    if (run.status === 'failed' || elapsed > LONGEST_RUN) throw new Error(`The run is ${run.status}`);
    await wait(LOOK_EVERY);
  }
}

async function previews(ask: Ask, changes: object, rounds: number): Promise<number[]> {
  const draft = await ask('POST', '/v1/scoring-models', { name: 'Bench', ...changes });
  const { id } = (await draft.json()) as { id: string };
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const preview = await ask('POST', `/v1/scoring-models/${id}/preview`);
    const { subjects } = (await preview.json()) as { subjects?: number };
    if (subjects !== SUPPLIERS) throw new Error(`A preview of ${subjects} suppliers`);
    times.push((performance.now() - start) / 1000);
  }
  return times;
}

async function binary(ask: Ask): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const { byteLength } = await (await ask('GET', '/v1/portfolio/dimensions')).arrayBuffer();
  return { seconds: (performance.now() - start) / 1000, megabytes: byteLength / 1e6 };
}
