import type { CalendarDate } from '@lodestone/scoring-engine';

/** The only place that time comes from; tests set it. */
export abstract class Clock {
  abstract now(): Date;

  /** The day that counts for scores, by UTC. */
  today(): CalendarDate {
    return this.now().toISOString().slice(0, 10);
  }
}

/** The real time. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
