import { describeWithRedis, testRedis } from '@lodestone/testing';
import { BullQueues } from './bull-queues';
import { keepScheduleInRedis } from './redis-schedule';

const BERLIN = 'Europe/Berlin';

let queues: BullQueues;

const schedules = async (name: 'nightly' | 'reconcile') =>
  (await queues.queue(name).getRepeatableJobs()).map(({ cron, tz, every }) => ({ cron, tz, every }));

const due = async (name: 'nightly' | 'reconcile') => (await queues.queue(name).getDelayed()).length;

describeWithRedis('the schedule in Redis', () => {
  beforeEach(() => {
    const { url, prefix } = testRedis();
    queues = new BullQueues(url, { prefix });
  });

  afterEach(() => queues.connections.close());

  it('is there once, however many workers start with it', async () => {
    for (let worker = 0; worker < 3; worker++)
      await keepScheduleInRedis(queues, { cron: '0 2 * * *', timeZone: BERLIN });
    expect(await schedules('nightly')).toEqual([{ cron: '0 2 * * *', tz: BERLIN, every: null }]);
    expect(await schedules('reconcile')).toEqual([{ cron: null, tz: null, every: 60_000 }]);
    expect([await due('nightly'), await due('reconcile')]).toEqual([1, 1]);
  });

  it.each([
    ['another hour', { cron: '0 3 * * *', timeZone: BERLIN }],
    ['another time zone', { cron: '0 2 * * *', timeZone: 'UTC' }],
  ])('is given up for the one of the worker that starts later: %s', async (_, later) => {
    await keepScheduleInRedis(queues, { cron: '0 2 * * *', timeZone: BERLIN });
    await keepScheduleInRedis(queues, later);
    expect(await schedules('nightly')).toEqual([{ cron: later.cron, tz: later.timeZone, every: null }]);
    expect(await due('nightly')).toBe(1);
  });

  it('hands nights out at their hour in their time zone', async () => {
    await keepScheduleInRedis(queues, { cron: '30 1 * * *', timeZone: 'Asia/Tokyo' });
    const [job] = await queues.queue('nightly').getDelayed();
    const at = new Date(job.timestamp + Number(job.opts.delay));
    expect(at.toISOString()).toMatch(/T16:30:00/);
  });
});
