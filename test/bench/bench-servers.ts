import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { CleanUp } from './clean-up';
import { type ServerProcess, startServer } from './server-process';
import { temporaryFolder } from './temporary-folder';

/** The folder of the project. */
export const ROOT = resolve(__dirname, '../../..');

/** The key that the API of the bench asks for. */
export const BENCH_KEY = 'lsk_benchbenchbench_0123456789abcdefghijklmnopqrstuv';

/** Who signs in to the API of the bench. */
export const ADMIN = { email: 'admin@lodestone.local', password: 'the password of the bench' };

/** As `npm start` and the Docker image have it. */
const HEAP = '--heap-growing-percent=50';

/** The API as production runs it, over a database that is there already. */
export const startApi = (databaseUrl: string, cleanUp: CleanUp): Promise<ServerProcess> =>
  startProgram(join(ROOT, 'dist/apps/api/src/main.js'), databaseUrl, cleanUp);

/** The same without a look at keys. */
export const startKeylessApi = (databaseUrl: string, cleanUp: CleanUp): Promise<ServerProcess> =>
  startProgram(join(__dirname, 'keyless-api.js'), databaseUrl, cleanUp);

const startProgram = async (program: string, databaseUrl: string, cleanUp: CleanUp): Promise<ServerProcess> =>
  startServer(
    {
      ...{ command: process.execPath, parameters: [HEAP, program], cwd: tmpdir() },
      environment: {
        ...{ NODE_ENV: 'production', HOST: '127.0.0.1', DATABASE_URL: databaseUrl },
        ...{ DATA_DIR: await temporaryFolder(cleanUp), BOOTSTRAP_API_KEY: BENCH_KEY },
        ...{ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
        ...{ RATE_LIMIT_PER_MINUTE: '1000000000', LOG_LEVEL: 'warn' },
      },
    },
    cleanUp,
  );

/** What the API is measured against: Fastify, `pg` and nothing else. */
export const startBareServer = (databaseUrl: string, cleanUp: CleanUp): Promise<ServerProcess> =>
  startServer(
    {
      ...{ command: process.execPath, parameters: [join(__dirname, 'bare-server.js')], cwd: tmpdir() },
      environment: { NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    },
    cleanUp,
  );
