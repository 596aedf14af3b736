import { PublishedRunStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CronExpressionParser } from 'cron-parser';
import { RequestRun } from './request-run';

/** When everything is scored anew every night. */
export abstract class NightlySchedule {
  /** Cron expression. */
  abstract readonly cron: string;
  /** IANA name. */
  abstract readonly timeZone: string;
}

const SCHEDULE = 'nightly';

/**
 * Claims the night that is due, if nobody else has: a night is a day of the schedule's time zone, and only one run can
 * ever have it, however many workers and clocks there are and however often that day strikes the hour. A night that was
 * missed is due until the next one is.
 */
@Injectable()
export class ClaimNight {
  constructor(
    private readonly schedule: NightlySchedule,
    private readonly publishedRun: PublishedRunStore,
    private readonly requestRun: RequestRun,
    private readonly clock: Clock,
  ) {}

  /** @returns the run that has claimed it; `null`: none is due, or it is claimed already */
  async execute(): Promise<string | null> {
    const now = this.clock.now();
    const due = lastDue(this.schedule, now);
    const { publishedAt, scoringDate } = await this.publishedRun.current();
    // A database that was set up, or scored as a whole, since then has nothing to catch up with.
    if (publishedAt >= due && scoringDate >= due.toISOString().slice(0, 10)) return null;
    return this.requestRun.execute({
      ...{
        startedBy: 'night',
        filter: null,
        claim: { schedule: SCHEDULE, night: dayIn(this.schedule.timeZone, due) },
      },
    });
  }
}

/**
 * The last moment that a schedule names, up to now. Backwards, a time of day that the clocks pass over is left out, so
 * that the last step is made forwards.
 */
function lastDue({ cron, timeZone: tz }: NightlySchedule, now: Date): Date {
  let due = CronExpressionParser.parse(cron, { currentDate: now, tz }).prev().toDate();
  const later = CronExpressionParser.parse(cron, { currentDate: due, tz });
  for (let next = later.next().toDate(); next <= now; next = later.next().toDate()) due = next;
  return due;
}

/** The day that a moment has in a time zone. */
const dayIn = (timeZone: string, moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
