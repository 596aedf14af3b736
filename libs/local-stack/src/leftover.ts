import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError } from './data-directory';
import { isAlive } from './running-process';

const LONGEST_FAREWELL = 10_000;
const POLL = 50;

/**
 * Ends a server that outlived its keeper and has proved to be ours.
 * @throws {LocalStackError} when it does not go
 */
export async function endLeftover(
  pid: number,
  signal: NodeJS.Signals,
  { name, directory }: { readonly name: string; readonly directory: string },
): Promise<void> {
  process.kill(pid, signal);
  for (let waited = 0; isAlive(pid); waited += POLL) {
    if (waited > LONGEST_FAREWELL)
      throw new LocalStackError(`${name} (process ${pid}) still runs on ${directory}; stop it first`);
    await wait(POLL);
  }
}
