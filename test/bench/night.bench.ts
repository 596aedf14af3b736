import { join } from 'node:path';
import { openDataDirectory, startLocalRedis } from '@lodestone/local-stack';
import { Client } from 'pg';
import type { BenchDatabase } from './bench-database';
import { startApi } from './bench-servers';
import type { CleanUp } from './clean-up';
import { digits, type Figure, median, say } from './figures';
import { httpRequest } from './http-connection';
import { runLoad } from './http-load';
import { editSeconds } from './night-edit';
import { floorOf } from './night-floor';
import { openOrm } from './night-orm';
import { loadPortfolio, supplierId } from './night-portfolio';
import { type FinishedRun, runNight, setUpDatabase } from './night-run';
import { startWorkers } from './night-workers';
import { CALLER } from './scored-suppliers';
import { temporaryFolder } from './temporary-folder';

/** Suppliers of the portfolios. */
const SIZES = [10_000, 100_000, 1_000_000];
/** How many workers share a night over the portfolio in the middle; the others have two. */
const WORKERS = [1, 2, 3];
const ASKED = { floor: 2, orm: 20, memory: 512, reading: 0.6, linear: 1.3, edit: 1 };
const READ_SECONDS = 4;
const READ_ROUNDS = 3;
const CONNECTIONS = 16;

interface Stack {
  readonly redisUrl: string;
  readonly folder: string;
  readonly server: URL;
  readonly cleanUp: CleanUp;
}

/** A night over portfolios of three sizes: against the floor, against an ORM, with more workers, unchanged, with readers. */
export async function benchNight(database: BenchDatabase, cleanUp: CleanUp): Promise<Figure[]> {
  const folder = await temporaryFolder(cleanUp);
  const redis = await startLocalRedis(await openDataDirectory(join(folder, 'data')), say);
  if (redis === null) throw new Error('The night needs redis-server on the PATH');
  cleanUp.add(() => redis.stop());
  const stack: Stack = { redisUrl: redis.redisUrl, folder, server: new URL(database.url), cleanUp };
  const figures: Figure[] = [];
  const perSubject: number[] = [];
  for (const size of SIZES) {
    say(`\nA night over ${digits(size)} suppliers`);
    const loaded = await load(stack, size);
    if (size === SIZES[0]) figures.push(...(await againstOrm(stack, loaded, size, database)));
    const { first, figures: found } = await nights(stack, loaded, size);
    perSubject.push(first.seconds.published / size);
    figures.push(...found);
    await drop(stack, loaded);
  }
  const growth = perSubject[perSubject.length - 1] / perSubject[1];
  return [
    ...figures,
    {
      asked: `Night: cost of a supplier at ${digits(SIZES[2])} against ${digits(SIZES[1])}, about 1`,
      measured: digits(growth),
      isEnough: growth <= ASKED.linear,
    },
  ];
}

async function nights(
  stack: Stack,
  loaded: string,
  size: number,
): Promise<{ first: FinishedRun; figures: Figure[] }> {
  const isLargest = size === SIZES[SIZES.length - 1];
  const figures: Figure[] = [];
  const firsts: FinishedRun[] = [];
  const name = `${digits(size)} suppliers`;
  for (const count of size === SIZES[1] ? WORKERS : [2]) {
    const url = await clone(stack, loaded, `night_${size}_${count}`);
    const workers = startWorkers(count, { databaseUrl: url, redisUrl: stack.redisUrl }, stack.cleanUp);
    const first = await runNight(url, stack.redisUrl);
    firsts.push(first);
    tell(`first run, ${count} workers`, first);
    if (count === 2) {
      const floor = await floorOf(url, first.number, first.batch, stack.folder);
      const total = floor.out + floor.in;
      say(`  floor: ${digits(floor.out)} s out, ${digits(floor.in)} s in`);
      figures.push({
        asked: `Night: ${name}, everything new, against the floor, at most ${ASKED.floor}`,
        measured: `${digits(first.seconds.published / total)} (${digits(first.seconds.published)} s against ${digits(total)} s)`,
        isEnough: isLargest ? first.seconds.published / total <= ASKED.floor : undefined,
      });
      const second = await runNight(url, stack.redisUrl);
      tell('unchanged night', second);
      figures.push({
        asked: `Night: ${name}, nothing changed: score changes written, bytes logged against the first`,
        measured: `${second.changes}, ${digits(second.walBytes / first.walBytes)}; ${digits(second.seconds.published)} s`,
        isEnough: second.changes === 0,
      });
      if (isLargest) figures.push(...(await withReaders(stack, url)), await edit(stack, url));
    }
    const memory = workers.highest();
    await workers.stop();
    figures.push({
      asked: `Night: ${name}, memory of a worker of ${count}, under ${ASKED.memory} MB`,
      measured: `${digits(memory)} MB`,
      isEnough: memory < ASKED.memory,
    });
    await drop(stack, url);
  }
  if (firsts.length > 1) figures.push(speedUp(firsts, name));
  return { first: firsts[firsts.length > 1 ? 1 : 0], figures };
}

const speedUp = (firsts: readonly FinishedRun[], name: string): Figure => ({
  asked: `Night: ${name}, workers ${WORKERS.join(', ')}: speed against one`,
  measured: firsts.map(({ seconds }) => digits(firsts[0].seconds.published / seconds.published)).join(', '),
});

/**
 * One worker against a program that goes through the ORM and says the same: a night of a worker that has done one
 * before, and writes every score again, as the ORM does; then the first one, which also writes every change.
 */
async function againstOrm(
  stack: Stack,
  loaded: string,
  size: number,
  { facts }: BenchDatabase,
): Promise<Figure[]> {
  const url = await clone(stack, loaded, `night_${size}_orm`);
  const workers = startWorkers(1, { databaseUrl: url, redisUrl: stack.redisUrl }, stack.cleanUp);
  const first = (await runNight(url, stack.redisUrl)).seconds.published;
  const night = (await runNight(url, stack.redisUrl)).seconds.published;
  await workers.stop();
  const orm = await openOrm(url, facts, stack.cleanUp);
  const [single, hundreds] = [await orm.seconds(1), await orm.seconds(100)];
  await orm.close();
  await drop(stack, url);
  say(
    `  through the ORM: ${digits(single)} s one by one, ${digits(hundreds)} s by the hundred; ` +
      `one worker: ${digits(night)} s, the first time ${digits(first)} s`,
  );
  const asked = `Night: against load, score, save through the ORM, at ${digits(size)}`;
  return [
    {
      asked: `${asked}, supplier by supplier, at least ${ASKED.orm}`,
      measured: digits(single / night),
      isEnough: single / night >= ASKED.orm,
    },
    { asked: `${asked}, the first run of a worker`, measured: digits(single / first) },
    { asked: `${asked}, the ORM a hundred at a time`, measured: digits(hundreds / night) },
  ];
}

/** Reads scores while nothing goes on, and while a run does. */
async function withReaders(stack: Stack, url: string): Promise<Figure[]> {
  const api = await startApi(url, stack.cleanUp);
  const requests = Array.from({ length: 1_000 }, (_, number) =>
    httpRequest('GET', `/v1/suppliers/${supplierId(number * 7)}/score`, CALLER),
  );
  const read = async () =>
    (
      await runLoad({
        ...{
          port: api.port,
          connections: CONNECTIONS,
          seconds: READ_SECONDS,
          requests,
          expectedStatuses: [200],
        },
      })
    ).rate;
  await read();
  const idle = median([await read(), await read(), await read()]);
  const run = runNight(url, stack.redisUrl);
  const rates: number[] = [];
  for (let round = 0; round < READ_ROUNDS; round++) rates.push(await read());
  tell('a night with readers', await run);
  await api.stop();
  const ratio = median(rates) / idle;
  say(`  GET …/score: ${digits(idle)} /s idle, ${digits(median(rates))} /s during the run`);
  return [
    {
      asked: `GET …/score while a run goes on, at least ${ASKED.reading} of its idle rate`,
      measured: digits(ratio),
      isEnough: ratio >= ASKED.reading,
    },
  ];
}

async function edit(stack: Stack, url: string): Promise<Figure> {
  const api = await startApi(url, stack.cleanUp);
  const seconds = await editSeconds(api.port);
  await api.stop();
  say(`  an edit with 50 dependants: ${digits(seconds)} s`);
  return {
    asked: `One edit with 50 dependants in the largest portfolio: current within ${ASKED.edit} s`,
    measured: `${digits(seconds)} s`,
    isEnough: seconds <= ASKED.edit,
  };
}

function tell(what: string, { seconds, walBytes, changes }: FinishedRun): void {
  say(
    `  ${what}: published after ${digits(seconds.published)} s, reported after ${digits(seconds.reported)} s; ` +
      `${digits(changes)} changes, ${digits(walBytes / 1e6)} MB logged`,
  );
}

async function load(stack: Stack, size: number): Promise<string> {
  const url = await create(stack, `night_${size}`);
  await setUpDatabase(url);
  await loadPortfolio(url, size);
  return url;
}

const create = (stack: Stack, name: string): Promise<string> =>
  onServer(stack, `CREATE DATABASE ${name}`, name);

const clone = (stack: Stack, url: string, name: string): Promise<string> =>
  onServer(stack, `CREATE DATABASE ${name} TEMPLATE ${nameOf(url)}`, name);

const drop = (stack: Stack, url: string): Promise<string> =>
  onServer(stack, `DROP DATABASE ${nameOf(url)} WITH (FORCE)`, nameOf(url));

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

async function onServer({ server }: Stack, statement: string, name: string): Promise<string> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(statement);
  await client.end();
  const url = new URL(server.href);
  url.pathname = `/${name}`;
  return url.href;
}
