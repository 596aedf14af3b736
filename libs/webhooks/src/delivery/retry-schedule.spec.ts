import type { DeliveryAttempt } from '@lodestone/contracts';
import { afterAttempt, isGone } from './retry-schedule';

const NOW = new Date('2026-11-26T12:00:00Z');
const MINUTE = 60_000;
const attempt = (fields: Partial<DeliveryAttempt> = {}): DeliveryAttempt => ({
  ...{ at: NOW.toISOString(), outcome: 'refused', httpStatus: 500, milliseconds: 1 },
  ...fields,
});

it('pauses longer and longer, and gives up after two days', () => {
  const minutes: (number | null)[] = [];
  for (let tries = 1; tries <= 9; tries++) {
    const { status, nextAttemptAt } = afterAttempt(attempt(), tries, NOW);
    expect(status).toBe(nextAttemptAt === null ? 'failed' : 'waiting');
    minutes.push(nextAttemptAt && (nextAttemptAt.getTime() - NOW.getTime()) / MINUTE);
  }
  expect(minutes).toEqual([1, 5, 15, 60, 180, 360, 720, 1_440, null]);
});

it.each([1, 9])('ends with an answer that says yes, at attempt %i', (tries) => {
  const delivered = attempt({ outcome: 'delivered', httpStatus: 204 });
  expect(afterAttempt(delivered, tries, NOW)).toEqual({
    status: 'delivered',
    nextAttemptAt: null,
    endedAt: NOW,
  });
});

it('ends at once where there is nobody any more', () => {
  const gone = attempt({ httpStatus: 410 });
  expect([isGone(gone), isGone(attempt({ httpStatus: null }))]).toEqual([true, false]);
  expect(afterAttempt(gone, 1, NOW)).toEqual({ status: 'failed', nextAttemptAt: null, endedAt: NOW });
});

it.each(['timed_out', 'unreachable', 'address_not_allowed', 'certificate_invalid'] as const)(
  'tries again when a message was %s, as that can be mended',
  (outcome) => {
    expect(afterAttempt(attempt({ outcome, httpStatus: null }), 1, NOW).status).toBe('waiting');
  },
);
