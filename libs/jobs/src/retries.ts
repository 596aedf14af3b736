import { DomainError } from '@lodestone/server-kit';

/** How often a job is tried that fails because something it needs does not answer, and how long it pauses before. */
export interface Retries {
  /** All in all. */
  readonly attempts: number;
  /** The pause in milliseconds after so many failures. */
  readonly pause: (failures: number) => number;
}

const LONGEST_PAUSE = 30_000;

/** Some two minutes, within which a database or Redis is usually back; whatever takes longer, `reconcile` hands out again. */
export const RETRIES: Retries = {
  attempts: 8,
  pause: (failures) => Math.min(1_000 * 2 ** (failures - 1), LONGEST_PAUSE),
};

/** Can trying again help? A request that cannot be met and a mistake of our own stay what they are. */
export const mayPass = (cause: unknown): boolean =>
  cause instanceof DomainError && cause.kind === 'operational';
