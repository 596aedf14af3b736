import { InProcessJobs } from '@lodestone/jobs';
import { DomainError } from '@lodestone/server-kit';
import { RequestRun } from '@lodestone/scoring';
import { setTimeout as wait } from 'node:timers/promises';
import { cloneDatabase, DAYS, EMPTY } from './databases';
import { openPostgresProxy } from './postgres-proxy';
import { type Product, startProduct } from './product';
import { between, type Cast, type Random } from './random-evidence';
import { addRecords, applyEdit, type Edit, randomEdits } from './random-edits';
import { makePortfolio } from './random-portfolio';
import type { SoakServers } from './soak-servers';

/** What all nights of a portfolio start from, and what is edited while they go on. */
export interface Start {
  readonly name: string;
  /** What all keys in Redis begin with. */
  readonly prefix: string;
  readonly quiet: string;
  readonly disturbed: string;
  /** The day of the night. */
  readonly day: string;
  readonly chunkSize: number;
  /** Scores still wait for edits of the day before. */
  readonly leavesPending: boolean;
  /** Made while the night goes on; without a disturbance, right after it. */
  readonly edits: readonly Edit[];
}

const EVERYBODY = { startedBy: 'request', filter: null } as const;

/** A portfolio that was scored once and then edited, in a database of its own, and a clone for the quiet night. */
export async function makeStart(servers: SoakServers, portfolio: number, random: Random): Promise<Start> {
  const name = `portfolio_${portfolio}`;
  await cloneDatabase(servers, EMPTY, name);
  const chunkSize = between(random, 3, 6);
  const common = { databaseUrl: servers.databaseUrl(name), day: DAYS.before, chunkSize };
  const cast = await withProduct(common, async (product) => {
    const made = await makePortfolio(product, random);
    await product.get(RequestRun).execute(EVERYBODY);
    await product.quiet();
    for (const edit of randomEdits(made, random, 8)) await applyEdit(product, edit);
    if (random() < 0.4) await addRecords(product, made, random);
    await product.quiet();
    return made;
  });
  const which = random();
  const leavesPending = which < 0.15;
  if (leavesPending) await withProduct(common, (product) => leavePending(product, cast, random));
  const edits = which > 0.75 ? randomEdits(cast, random, 10) : [];
  const [quiet, disturbed] = [`${name}_quiet`, `${name}_disturbed`];
  await cloneDatabase(servers, name, quiet);
  return { name, prefix: name, quiet, disturbed, day: DAYS.after, chunkSize, leavesPending, edits };
}

async function leavePending(product: Product, cast: Cast, random: Random): Promise<void> {
  for (const edit of randomEdits(cast, random, 8)) await applyEdit(product, edit);
}

/**
 * The night that nothing disturbs, in this process.
 * @returns how many messages it sent to PostgreSQL
 */
export async function quietTwin(servers: SoakServers, start: Start): Promise<{ readonly messages: number }> {
  let messages = 0;
  const proxy = await openPostgresProxy(servers.postgres.port, () => {
    messages++;
    return true;
  });
  const { quiet, day, chunkSize, edits } = start;
  const databaseUrl = servers.databaseUrl(quiet, proxy.port);
  await withProduct({ databaseUrl, day, chunkSize }, async (product) => {
    const jobs = product.get(InProcessJobs);
    await jobs.enqueue('nightly', {});
    await jobs.enqueue('reconcile', {});
    await product.quiet();
  });
  const night = messages;
  await withProduct({ databaseUrl, day, chunkSize }, async (product) => {
    for (const edit of edits) await applyEdit(product, edit);
    await product.quiet();
  });
  await proxy.close();
  return { messages: night };
}

/** Makes the edits of a round while its workers are at work, each as often as it takes. */
export async function applyInTheEnd(servers: SoakServers, start: Start): Promise<void> {
  const { disturbed, day, chunkSize, edits, prefix } = start;
  if (edits.length === 0) return;
  const databaseUrl = servers.databaseUrl(disturbed);
  const redis = { url: servers.redisUrl, prefix };
  await withProduct({ databaseUrl, day, chunkSize, redis }, async (product) => {
    for (const edit of edits) await insist(() => applyEdit(product, edit));
  });
}

async function insist(act: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await act();
    } catch (cause) {
      if (!(cause instanceof DomainError) || cause.kind !== 'operational') throw cause;
      await wait(100);
    }
  }
}

/** Scores everybody anew in the database of the disturbed night. */
export async function rescoredFromNothing(servers: SoakServers, start: Start): Promise<void> {
  const { disturbed, day, chunkSize } = start;
  await withProduct({ databaseUrl: servers.databaseUrl(disturbed), day, chunkSize }, async (product) => {
    await product.get(RequestRun).execute(EVERYBODY);
    await product.quiet();
  });
}

async function withProduct<Result>(
  options: Parameters<typeof startProduct>[0],
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const product = await startProduct(options);
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
