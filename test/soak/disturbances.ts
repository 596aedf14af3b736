import { oneOf } from '../bench/one-of';
import type { Random } from './random-evidence';

/** What goes wrong in a round, and what is to be shown by that. */
export const DISTURBANCES = {
  worker: 'the worker is killed',
  'worker of two': 'one of two workers is killed',
  'lost lock': 'one of two workers stands still for longer than its lock lasts, and then goes on',
  leave: 'the worker is told to leave, and another one comes',
  connection: 'a connection to PostgreSQL breaks',
  backend: 'PostgreSQL ends a connection',
  'backend killed':
    'the process of PostgreSQL that serves a connection is killed, and all others have to begin anew',
  'lost answer': 'PostgreSQL commits, and its answer is lost',
  'committed and killed': 'PostgreSQL commits, and the worker is killed before it hears of it',
  postgres: 'PostgreSQL is killed',
  redis: 'Redis is killed, and comes back with what it has written down',
  'redis wiped': 'Redis is killed, and comes back with nothing',
} as const;

export type Disturbance = keyof typeof DISTURBANCES;

export const KINDS = Object.keys(DISTURBANCES) as readonly Disturbance[];

/** A disturbance, and after how many messages to PostgreSQL since the one before it comes. */
export interface Blow {
  readonly kind: Disturbance;
  readonly after: number;
}

/**
 * One or several blows, the first at any moment of the night.
 * @param messages how many there are in a night without any blow
 */
export function randomBlows(kind: Disturbance, messages: number, random: Random): Blow[] {
  const blows: Blow[] = [{ kind, after: 1 + Math.floor(random() * messages) }];
  while (blows.length < 4 && random() < 0.3) {
    blows.push({ kind: oneOf(KINDS, random), after: 1 + Math.floor(random() * messages * 0.5) });
  }
  return blows;
}
