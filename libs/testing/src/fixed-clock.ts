import { Clock } from '@lodestone/server-kit';

/** The day on which test portfolios are scored. */
export const TEST_DAY = '2026-11-23';

/** A clock that stands still until a test sets it. */
export class FixedClock extends Clock {
  private moment = new Date(`${TEST_DAY}T12:00:00Z`);

  now(): Date {
    return new Date(this.moment);
  }

  /** @param moment RFC 3339, or a day, then at noon */
  set(moment: string): void {
    this.moment = new Date(moment.includes('T') ? moment : `${moment}T12:00:00Z`);
  }
}
