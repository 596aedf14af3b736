import type { Abstract, DynamicModule, Type } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { Client, type QueryResultRow } from 'pg';
import { FixedClock } from './fixed-clock';
import { createTestDatabase, type TestDatabase, type TestTemplate } from './test-database';

/** Parts of the product at work over a database of the test file's own. */
export interface TestParts {
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  get<Part>(part: Type<Part> | Abstract<Part>): Part;
  /** What one statement answers on a connection that the parts know nothing of. */
  rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]>;
}

/**
 * Starts parts of the product before the tests of a file and stops them after.
 * @param modulesFor the modules that hold the parts, over a database and a clock
 */
export function useParts(
  template: TestTemplate,
  modulesFor: (databaseUrl: string, clock: FixedClock) => DynamicModule[],
): TestParts {
  const clock = new FixedClock();
  let database: TestDatabase;
  let parts: TestingModule;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase(template);
    client = new Client({ connectionString: database.url });
    await client.connect();
    // Loaded only here, because units are tested without it.
    const { Test } = await import('@nestjs/testing');
    parts = await Test.createTestingModule({ imports: modulesFor(database.url, clock) }).compile();
  });

  afterAll(async () => {
    await parts.close();
    await client.end();
    await database.drop();
  });

  return {
    get database() {
      return database;
    },
    clock,
    get: (part) => parts.get(part),
    rows: async <Row>(sql: string, ...values: unknown[]) => {
      const { rows } = await client.query<Row & QueryResultRow>(sql, values);
      return rows;
    },
  };
}
