import { setTimeout as wait } from 'node:timers/promises';

const LONGEST = 60_000;
const POLL = 50;

/** Waits until a condition holds; one that never does is an error, with what the condition was. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LONGEST;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`This never came to hold: ${condition.toString()}`);
    await wait(POLL);
  }
}
