import { InProcessJobs } from '@lodestone/jobs';
import { RunReadModel } from '@lodestone/persistence';
import { jobHandlers, RequestRun, RunJobs } from '@lodestone/scoring';
import { KeepBootstrapKey } from '@lodestone/access';
import { createApp, type CreateAppOptions } from '../../apps/api/src/create-app';
import { createLogger } from '@lodestone/server-kit';
import {
  createTestDatabase,
  FixedClock,
  type TestDatabase,
  type TestRuns,
  type TestTemplate,
  useRuns,
} from '@lodestone/testing';
import { DeliverWebhooks } from '@lodestone/webhooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';

/** A key with every scope that the API of a test knows. */
export const TEST_KEY = 'lsk_testtesttest_0123456789abcdefghijklmnopqrstuv';

type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options';

/** The API as production starts it, over a database of the test file's own, with its background work in its process. */
export interface TestApi extends TestRuns {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  /** A request with the key. */
  call(method: Method, path: string): Test;
  /** A request without it. */
  anonymous(method: Method, path: string): Test;
}

/** Starts the API before the tests of a file and stops it after them. */
export function useApi(template: TestTemplate, options: Partial<CreateAppOptions> = {}): TestApi {
  const clock = new FixedClock();
  let app: NestFastifyApplication;
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(template);
    const logger = createLogger({ logLevel: 'silent' });
    const { url: databaseUrl } = database;
    app = await createApp({ databaseUrl, clock, rateLimitPerMinute: 1_000_000, logger, ...options });
    await app.get(KeepBootstrapKey).execute(TEST_KEY, 'given');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const runs = useRuns(
    { clock, get: (part) => app.get(part) },
    {
      ...{ InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel },
      deliverWebhooks: (_, { signal }) => app.get(DeliverWebhooks).execute(signal),
    },
  );
  const anonymous = (method: Method, path: string) => request(app.getHttpServer())[method](path);
  return {
    get app() {
      return app;
    },
    get database() {
      return database;
    },
    clock,
    ...runs,
    anonymous,
    call: (method, path) => anonymous(method, path).set('authorization', `Bearer ${TEST_KEY}`),
  };
}
