import { openDataDirectory, startLocalPostgres } from '@lodestone/local-stack';
import {
  PersistenceModule,
  prepareDatabase,
  ReferenceFactsReadModel,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { ScoringModule, SetUpDatabase } from '@lodestone/scoring';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { join } from 'node:path';
import type { CleanUp } from './clean-up';
import type { EngineFacts } from './engine.bench';
import { say } from './figures';
import { temporaryFolder } from './temporary-folder';

@Module({})
class BenchModule {}

/** The day of the engine's own benches. */
const SCORING_DATE = '2026-11-23';

/** PostgreSQL as `npm start` runs it, with the reference data and the example portfolio. */
export interface BenchDatabase {
  readonly url: string;
  /** What the engine scores with: the active model and all reference facts. */
  readonly facts: EngineFacts;
}

/** Starts it; it ends with this process, even when that is killed. */
export async function startBenchDatabase(cleanUp: CleanUp): Promise<BenchDatabase> {
  say('Starting PostgreSQL');
  const folder = await temporaryFolder(cleanUp);
  const postgres = await startLocalPostgres(await openDataDirectory(join(folder, 'data')), say);
  cleanUp.add(() => postgres.stop());
  const url = postgres.databaseUrl;
  await prepareDatabase(url);
  return { url, facts: await setUp(url) };
}

async function setUp(url: string): Promise<EngineFacts> {
  const imports = [PersistenceModule.forDatabase(url), ScoringModule.with()];
  const context = await NestFactory.createApplicationContext(
    { module: BenchModule, imports },
    { logger: false },
  );
  try {
    await context.get(SetUpDatabase).execute({ examplePortfolio: true });
    const { materials, policies, version } = await context.get(ReferenceFactsReadModel).current();
    const model = await context.get(ScoringModelReadModel).active();
    return {
      ...{ model, materials, policies, referenceVersion: version },
      ...{ scoringDate: SCORING_DATE, evidenceDate: SCORING_DATE },
    };
  } finally {
    await context.close();
  }
}
