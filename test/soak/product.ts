import { InProcessJobs, JobsModule } from '@lodestone/jobs';
import { Database, PersistenceModule } from '@lodestone/persistence';
import { jobHandlers, RunJobs, ScoringModule } from '@lodestone/scoring';
import { FixedClock } from '@lodestone/testing';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
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

export async function startProduct({ databaseUrl, day, chunkSize, redis }: ProductOptions): Promise<Product> {
  const clock = new FixedClock();
  clock.set(day);
  const jobs = redis && JobsModule.forRedis(redis.url, { ...SOAK_JOBS, prefix: redis.prefix });
  const imports = [
    PersistenceModule.forDatabase(databaseUrl),
    ScoringModule.with({ clock, chunkSize, ...(jobs && { jobs }) }),
  ];
  const context = await NestFactory.createApplicationContext(
    { module: ProductModule, imports },
    { logger: ['error', 'fatal'], abortOnError: false },
  );
  const failures: unknown[] = [];
  let works = false;
  const quiet = async () => {
    const inProcess = context.get(InProcessJobs);
    const onFailure = (id: string, cause: unknown) => failures.push(new Error(`${id} has failed`, { cause }));
    if (!works) inProcess.handleWith(jobHandlers(context.get(RunJobs)), { onFailure });
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
