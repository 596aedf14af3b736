import { InProcessJobs, JobsModule } from '@lodestone/jobs';
import { Database, PersistenceModule } from '@lodestone/persistence';
import { jobHandlers, RunJobs, ScoringModule } from '@lodestone/scoring';
import { FixedClock } from '@lodestone/testing';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as wait } from 'node:timers/promises';
import { SOAK_JOBS } from './soak-settings';

@Module({})
class ProductModule {}

/** How the product is run in this process. */
export interface ProductOptions {
  readonly databaseUrl: string;
  readonly day: string;
  readonly chunkSize: number;
  /** Where background work is handed in; left out: this process does it. */
  readonly redis?: { readonly url: string; readonly prefix: string };
}

/** The product's own use cases, at work in this process. */
export interface Product {
  get<Part>(part: Type<Part>): Part;
  /** Many changes as one, which takes less time. */
  together<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Until no background work is left, from now on done in this process. @throws what has failed for good */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL may be away, because it was just killed or because the machine has too much to do. */
const STARTS = { attempts: 20, pause: 500 };

async function insist<Result>(start: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; attempt < STARTS.attempts; attempt++) {
    try {
      return await start();
    } catch {
      await wait(STARTS.pause);
    }
  }
  return start();
}

/** @throws what keeps it from starting again and again */
export async function startProduct({ databaseUrl, day, chunkSize, redis }: ProductOptions): Promise<Product> {
  const clock = new FixedClock();
  clock.set(day);
  const jobs = redis && JobsModule.forRedis(redis.url, { ...SOAK_JOBS, prefix: redis.prefix });
  const imports = [
    PersistenceModule.forDatabase(databaseUrl),
    ScoringModule.with({ clock, chunkSize, ...(jobs && { jobs }) }),
  ];
  const module = { module: ProductModule, imports };
  const options = { logger: ['error' as const, 'fatal' as const], abortOnError: false };
  const context = await insist(() => NestFactory.createApplicationContext(module, options));
  const failures: unknown[] = [];
  let works = false;
  const quiet = async () => {
    const inProcess = context.get(InProcessJobs);
    const onFailure = (id: string, cause: unknown) => failures.push(new Error(`${id} has failed`, { cause }));
    const handlers = { ...jobHandlers(context.get(RunJobs)), 'deliver-webhooks': () => Promise.resolve() };
    if (!works) inProcess.handleWith(handlers, { onFailure });
    works = true;
    await inProcess.idle();
    if (failures.length > 0) throw failures[0];
  };
  return {
    get: (part) => context.get(part),
    together: (work) => context.get(Database).changeEvidence(work),
    quiet,
    close: () => context.close(),
  };
}
