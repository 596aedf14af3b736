import { join } from 'node:path';
import { BENCH_KEY, ROOT } from './bench-servers';
import type { CleanUp } from './clean-up';
import { digits, type Figure, say } from './figures';
import { startServer } from './server-process';
import { temporaryFolder } from './temporary-folder';

const ASKED = 10;
const SCORE = '/v1/suppliers/lodestone:mp-materials/score';

/** `npm start` on a tree that is built: with a fresh data directory, then on the same one again. */
export async function benchStart(cleanUp: CleanUp): Promise<Figure[]> {
  say('\nnpm start');
  const dataDir = join(await temporaryFolder(cleanUp), 'data');
  const fresh = await firstScore(dataDir, cleanUp);
  const again = await firstScore(dataDir, cleanUp);
  return [
    figureOf('npm start on a built tree, fresh data directory', fresh),
    figureOf('npm start again', again),
  ];
}

/** Seconds from the command to readiness and to the first score. */
async function firstScore(dataDir: string, cleanUp: CleanUp): Promise<{ ready: number; score: number }> {
  const start = performance.now();
  const server = await startServer(
    {
      ...{ command: 'npm', parameters: ['start'], cwd: ROOT },
      environment: {
        ...{ HOST: '127.0.0.1', DATABASE_URL: '', DATA_DIR: dataDir, BOOTSTRAP_API_KEY: BENCH_KEY },
        ...{ EXAMPLE_PORTFOLIO: 'true', RATE_LIMIT_PER_MINUTE: '', LOG_LEVEL: 'warn' },
      },
    },
    cleanUp,
  );
  const reply = await fetch(`http://127.0.0.1:${server.port}${SCORE}`, {
    headers: { authorization: `Bearer ${BENCH_KEY}` },
  });
  if (reply.status !== 200) throw new Error(await reply.text());
  await reply.json();
  const score = (performance.now() - start) / 1000;
  const ready = server.readyAfter / 1000;
  say(`  ready after ${digits(ready)} s, first score after ${digits(score)} s`);
  await server.stop();
  return { ready, score };
}

const figureOf = (what: string, { ready, score }: { ready: number; score: number }): Figure => ({
  asked: `${what}: first score within ${ASKED} s`,
  measured: `${digits(score)} s (ready after ${digits(ready)} s)`,
  isEnough: score <= ASKED,
});
