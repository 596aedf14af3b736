import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { SETTING_NAMES } from '@lodestone/server-kit';
import type { CleanUp } from '../bench/clean-up';
import { until } from './until';

const ROOT = resolve(__dirname, '../..');

/** What is run: all of `npm start`, what is left of it once everything is built, or one of the two alone. */
export type Program =
  | '.config/build/start.mjs'
  | 'dist/apps/api/src/main-with-worker.js'
  | 'dist/apps/api/src/main.js'
  | 'dist/apps/worker/src/main.js';

/** Lodestone as a process of its own, the way a person starts it. */
export interface LodestoneProcess {
  readonly pid: number;
  /** What it has written to standard output so far. */
  readonly said: () => string;
  /** What it has written to standard error so far. */
  readonly complained: () => string;
  /** The exit code; `null`: killed by a signal. */
  readonly ended: Promise<number | null>;
  /** Sends a signal to it and to all that share its terminal, as Ctrl-C does. */
  signal(signal: NodeJS.Signals): void;
}

/**
 * Starts Lodestone with these settings and no others, on a port that the operating system chooses.
 * @param root the repository or a copy of it
 */
export function startLodestone(
  settings: Readonly<Record<string, string>>,
  cleanUp: CleanUp,
  program: Program = 'dist/apps/api/src/main.js',
  root = ROOT,
): LodestoneProcess {
  const defaults = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']));
  const child = spawn(process.execPath, [program], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...defaults, PORT: '0', ...settings },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} does not start`);
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const signal = (name: NodeJS.Signals) => process.kill(-pid, name);
  cleanUp.add(async () => {
    if (child.exitCode === null && child.signalCode === null) signal('SIGTERM');
    await ended;
  });
  return { pid, said: () => said, complained: () => complained, ended, signal };
}

/** Waits until it has said all that it says at its start, and answers the address that it named. */
export async function addressOf(lodestone: LodestoneProcess): Promise<string> {
  let hasEnded = false;
  void lodestone.ended.then(() => (hasEnded = true));
  await until(() => hasEnded || lodestone.said().includes('Ctrl-C stops it.'));
  const address = /^Lodestone listens on (\S+)$/m.exec(lodestone.said())?.[1];
  if (address === undefined)
    throw new Error(`It did not start:\n${lodestone.said()}${lodestone.complained()}`);
  return address;
}

/** What `curl` is given when the line that was printed is pasted into a shell that knows none of the settings. */
export function pasted(lodestone: LodestoneProcess): string[] {
  const line = /^ {2}curl .*$/m.exec(lodestone.said())?.[0];
  const script = `curl() { printf '%s\\n' "$@"; }\n${line}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
}
