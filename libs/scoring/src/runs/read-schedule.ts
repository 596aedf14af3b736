import type { NightSchedule } from '@lodestone/contracts';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CronExpressionParser } from 'cron-parser';
import { NightlySchedule } from './claim-night';

/** Says when the next night begins. */
@Injectable()
export class ReadSchedule {
  constructor(
    private readonly schedule: NightlySchedule,
    private readonly clock: Clock,
  ) {}

  execute(): NightSchedule {
    const { cron, timeZone } = this.schedule;
    const next = CronExpressionParser.parse(cron, { currentDate: this.clock.now(), tz: timeZone }).next();
    return { cron, timeZone, nextAt: next.toDate().toISOString() };
  }
}
