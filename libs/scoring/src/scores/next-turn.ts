import { setImmediate } from 'node:timers/promises';

/** Lets everybody else have a turn before long work goes on. */
export const nextTurn = (): Promise<void> => setImmediate();
