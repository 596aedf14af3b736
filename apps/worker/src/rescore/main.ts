import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings, SettingsError } from '@lodestone/server-kit';
import { apiOf, followRun, requestRun, RescoreError } from './api-client';
import { progressBar } from './progress-bar';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Asks a running Lodestone to score everybody now, and shows how it goes on. */
async function main(): Promise<number> {
  if (existsSync(resolve('.env'))) process.loadEnvFile(resolve('.env'));
  const api = await apiOf(readSettings(process.env));
  const { id, number } = await requestRun(api, process.argv.slice(2).join(' ') || 'By hand');
  say(`Run ${number} (${id})`);
  const bar = progressBar();
  let status = 'queued';
  for await (const run of followRun(api, id)) {
    bar.show(run.progress);
    status = run.status;
  }
  bar.stop();
  say(`Run ${number} is ${status}; what it changed: ${api.url}/v1/scoring-runs/${id}`);
  return status === 'published' ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (cause: unknown) => {
    const isExpected = cause instanceof RescoreError || cause instanceof SettingsError;
    process.stderr.write(`${isExpected ? cause.message : ((cause as Error)?.stack ?? String(cause))}\n`);
    process.exit(1);
  },
);
