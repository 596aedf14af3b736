/**
 * The PostgreSQL of a test run, with the templates that test files clone: migrations alone, the reference data, and the
 * example portfolio on top of it; and its Redis, where the machine has one. Sends their addresses when they are ready;
 * ends, and removes its files, with its parent.
 */
import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

const require = createRequire(import.meta.url);
const {
  findFreePort,
  findProgram,
  localDatabaseUrl,
  localRedisUrl,
  REDIS_PROGRAMS,
  startPostgresServer,
  startRedisServer,
} = require('../../dist/libs/local-stack/src');
const { PersistenceModule, prepareDatabase } = require('../../dist/libs/persistence/src');
const { ScoringModule, SetUpDatabase } = require('../../dist/libs/scoring/src');
const { Clock } = require('../../dist/libs/server-kit/src');

/** A test database need not survive a power cut. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

class TestDay extends Clock {
  now() {
    return new Date('2026-11-23T12:00:00Z');
  }
}

async function makeTemplate(name, setUp) {
  const admin = new pg.Client({ connectionString: localDatabaseUrl(server, 'postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE template_${name}`);
  await admin.end();
  const url = localDatabaseUrl(server, `template_${name}`);
  await prepareDatabase(url);
  if (setUp === undefined) return;
  const imports = [PersistenceModule.forDatabase(url), ScoringModule.with({ clock: new TestDay() })];
  const context = await NestFactory.createApplicationContext(
    { module: class {}, imports },
    { logger: false },
  );
  await context.get(SetUpDatabase).execute(setUp);
  await context.close();
}

async function startRedis() {
  const program = await findProgram(REDIS_PROGRAMS);
  if (program === null) return null;
  const address = { port: await findFreePort(), password: 'test' };
  const server = await startRedisServer({ ...address, program, directory: join(directory, 'redis') });
  return { url: localRedisUrl(address), stop: () => server.stop() };
}

const directory = await mkdtemp(join(tmpdir(), 'lodestone-test-'));
// As root, PostgreSQL runs as another user, who has to get there.
await chmod(directory, 0o755);
const server = { port: await findFreePort(), password: 'test' };
const postgres = await startPostgresServer({
  ...server,
  directory: join(directory, 'postgres'),
  settings: FAST,
});
let redis = null;
const leave = async (code) => {
  await redis?.stop();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
  process.exit(code);
};
process.once('disconnect', () => leave(0));
try {
  await makeTemplate('migrated');
  await makeTemplate('reference', { examplePortfolio: false });
  await makeTemplate('portfolio', { examplePortfolio: true });
  redis = await startRedis();
  process.send({ databaseServer: localDatabaseUrl(server, 'postgres'), redis: redis?.url ?? null });
} catch (cause) {
  console.error(cause);
  await leave(1);
}
