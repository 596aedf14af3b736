import { setTimeout as wait } from 'node:timers/promises';
import { JobQueue, JobsModule } from '@lodestone/jobs';
import { PersistenceModule, prepareDatabase } from '@lodestone/persistence';
import { RequestRun, ScoringModule, SetUpDatabase } from '@lodestone/scoring';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';

@Module({})
class NightModule {}

const LOOK_EVERY = 100;

/** A run that is over. */
export interface FinishedRun {
  readonly number: number;
  readonly batch: string;
  /** From the moment it was asked for until readers see it, and until it is reported on. */
  readonly seconds: { readonly published: number; readonly reported: number };
  /** Bytes that went through the write-ahead log meanwhile. */
  readonly walBytes: number;
  readonly changes: number;
}

/** Makes a database ready to score, with reference data and nobody in it. */
export async function setUpDatabase(url: string): Promise<void> {
  await prepareDatabase(url);
  const imports = [PersistenceModule.forDatabase(url), ScoringModule.with()];
  const context = await NestFactory.createApplicationContext(
    { module: NightModule, imports },
    { logger: false },
  );
  await context.get(SetUpDatabase).execute({ examplePortfolio: false });
  await context.close();
}

/** Asks for a run of everybody and waits until it is over; workers do the work. */
export async function runNight(url: string, redisUrl: string): Promise<FinishedRun> {
  const imports = [
    PersistenceModule.forDatabase(url),
    ScoringModule.with({ jobs: JobsModule.forRedis(redisUrl) }),
  ];
  const context = await NestFactory.createApplicationContext(
    { module: NightModule, imports },
    { logger: false },
  );
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const lsn = async () =>
      (await client.query<{ lsn: string }>('SELECT pg_current_wal_lsn() AS lsn')).rows[0].lsn;
    const before = await lsn();
    const start = performance.now();
    const id = await context.get(RequestRun).execute({ startedBy: 'request', filter: null });
    let published = 0;
    for (;;) {
      const { rows } = await client.query<Row>(RUN, [id]);
      const [{ status, problem, isReported, number, batch }] = rows;
      if (problem !== null) throw new Error(problem);
      if (status === 'published' && published === 0) published = (performance.now() - start) / 1000;
      if (isReported) {
        const reported = (performance.now() - start) / 1000;
        const { rows: sizes } = await client.query<{ bytes: string; changes: number }>(WRITTEN, [
          await lsn(),
          before,
          batch,
        ]);
        return {
          ...{ number, batch, seconds: { published, reported } },
          ...{ walBytes: Number(sizes[0].bytes), changes: sizes[0].changes },
        };
      }
      await wait(LOOK_EVERY);
    }
  } finally {
    await client.end();
    await context.get(JobQueue).close();
    await context.close();
  }
}

interface Row {
  readonly status: string;
  readonly problem: string | null;
  readonly isReported: boolean;
  readonly number: number;
  readonly batch: string;
}

const RUN = `SELECT status, problem, report IS NOT NULL AS "isReported", number, batch FROM scoring_runs WHERE id = $1`;
const WRITTEN = `SELECT pg_wal_lsn_diff($1, $2) AS bytes,
  (SELECT count(*)::int FROM score_changes WHERE batch = $3) AS changes`;
