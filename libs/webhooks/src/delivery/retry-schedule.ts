import type { DeliveryAttempt } from '@lodestone/contracts';
import type { AfterAttempt } from '@lodestone/persistence';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The pauses after the first failures; one more ends the delivery, some two days after it began. */
const PAUSES = [
  ...[MINUTE, 5 * MINUTE, 15 * MINUTE],
  ...[HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR],
] as const;

/** Whoever answers so wants no messages any more. */
const GONE = 410;

/** Is the answer that there is nobody at this address any more? */
export const isGone = ({ httpStatus }: DeliveryAttempt): boolean => httpStatus === GONE;

/**
 * How a delivery goes on after an attempt.
 * @param tries attempts with this one
 * @param now   when it ended
 */
export function afterAttempt(attempt: DeliveryAttempt, tries: number, now: Date): AfterAttempt {
  if (attempt.outcome === 'delivered') return { status: 'delivered', nextAttemptAt: null, endedAt: now };
  const pause = PAUSES.at(tries - 1);
  if (pause === undefined || isGone(attempt)) return { status: 'failed', nextAttemptAt: null, endedAt: now };
  return { status: 'waiting', nextAttemptAt: new Date(now.getTime() + pause), endedAt: null };
}
