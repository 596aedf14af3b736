import { setTimeout as wait } from 'node:timers/promises';
import type { Schedule } from '../schedule';
import type { BullQueues } from './bull-queues';
import { keepScheduleInRedis } from './redis-schedule';
import type { WakeUps } from './wake-ups';

/** Redis that is just reading its files refuses everything, and is asked again. */
const PAUSE = 500;

/**
 * What Redis has to know as long as somebody works: the schedule, and to look at what is due and unfinished now. It may
 * come back without anything that it knew, and then nobody else would tell it.
 */
export class StandingOrders {
  constructor(
    private readonly queues: BullQueues,
    private readonly wakeUps: WakeUps,
    private readonly schedule: Schedule,
  ) {}

  /** @throws when Redis does not take them */
  async give(): Promise<void> {
    await this.wakeUps.lookForAll();
    await keepScheduleInRedis(this.queues, this.schedule);
    await this.wakeUps.ask('nightly', {});
    await this.wakeUps.ask('reconcile', {});
  }

  /** Gives them again each time that Redis comes back, until the signal. */
  giveAgain(signal: AbortSignal): void {
    const { client } = this.queues.connections;
    const again = () => void this.insist(signal);
    client.on('ready', again);
    signal.addEventListener('abort', () => client.off('ready', again), { once: true });
  }

  private async insist(signal: AbortSignal): Promise<void> {
    const { client } = this.queues.connections;
    while (!signal.aborted && client.status === 'ready') {
      try {
        return await this.give();
      } catch (cause) {
        this.queues.onError(cause);
        await wait(PAUSE, undefined, { ref: false });
      }
    }
  }
}
