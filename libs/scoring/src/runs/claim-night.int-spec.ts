import { PersistenceModule, PublishedRunStore } from '@lodestone/persistence';
import { FixedClock, useParts } from '@lodestone/testing';
import { ScoringModule } from '../scoring.module';
import { ClaimNight } from './claim-night';
import { RequestRun } from './request-run';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const SCHEDULE = { cron: '30 2 * * *', timeZone: 'Europe/Berlin' };
const MINUTE = 60_000;

/** Somebody with a clock of their own who looks whether a night is due. */
function aScheduler(minutesAhead = 0) {
  const clock = new FixedClock();
  const claim = new ClaimNight(SCHEDULE, parts.get(PublishedRunStore), parts.get(RequestRun), clock);
  return {
    lookAt(moment: number) {
      clock.set(new Date(moment + minutesAhead * MINUTE).toISOString());
      return claim.execute();
    },
  };
}

/** All scores are of a run that was published then. */
const publishedAt = (moment: string) =>
  parts.rows('UPDATE published_run SET published_at = $1, scoring_date = $2', moment, moment.slice(0, 10));
const claimed = async () =>
  (
    await parts.rows<{ night: string }>('SELECT night::text FROM scoring_runs ORDER BY night, created_at')
  ).map(({ night }) => night);

/** Three whose clocks are apart look every hour, one of them twice at once, as two workers would. */
async function watch(from: string, to: string): Promise<void> {
  const schedulers = [aScheduler(-27), aScheduler(), aScheduler(), aScheduler(31)];
  for (let moment = Date.parse(from); moment < Date.parse(to); moment += 60 * MINUTE) {
    await Promise.all(schedulers.map((scheduler) => scheduler.lookAt(moment)));
  }
}

beforeEach(() => parts.rows('DELETE FROM scoring_runs'));

describe('a night', () => {
  it('is claimed once, by whoever is first', async () => {
    await publishedAt('2026-11-24T12:00:00Z');
    const moment = Date.parse('2026-11-25T01:30:00Z');
    const claims = await Promise.all(Array.from({ length: 8 }, () => aScheduler().lookAt(moment)));
    expect(claims.filter((id) => id !== null)).toHaveLength(1);
    expect(await claimed()).toEqual(['2026-11-25']);
  });

  it('begins with its hour, not before', async () => {
    await publishedAt('2026-11-24T12:00:00Z');
    expect(await aScheduler().lookAt(Date.parse('2026-11-25T01:29:59.999Z'))).toBeNull();
    expect(await claimed()).toEqual([]);
    expect(await aScheduler().lookAt(Date.parse('2026-11-25T01:30:00Z'))).not.toBeNull();
  });

  it.each([
    ['in which the hour comes twice', '2026-10-24T20:00:00Z', ['2026-10-25', '2026-10-26']],
    ['in which the hour is left out', '2027-03-27T20:00:00Z', ['2027-03-28', '2027-03-29']],
  ])('%s is one night', async (_, from, nights) => {
    await publishedAt(from);
    await watch(from, `${nights[1]}T06:00:00Z`);
    expect(await claimed()).toEqual(nights);
  });

  it('that was missed is caught up with though some have been scored since, of the day in force', async () => {
    await publishedAt('2026-11-25T09:00:00Z');
    await parts.rows(`UPDATE published_run SET scoring_date = '2026-11-24'`);
    expect(await aScheduler().lookAt(Date.parse('2026-11-25T09:01:00Z'))).not.toBeNull();
    expect(await claimed()).toEqual(['2026-11-25']);
  });

  it('that was missed, with others before it, is caught up with once', async () => {
    await publishedAt('2026-11-20T03:00:00Z');
    const moment = Date.parse('2026-11-25T09:00:00Z');
    expect(await aScheduler().lookAt(moment)).not.toBeNull();
    expect(await aScheduler().lookAt(moment + MINUTE)).toBeNull();
    expect(await claimed()).toEqual(['2026-11-25']);
  });

  it('is no business of a database that was set up after its hour', async () => {
    await publishedAt('2026-11-25T09:00:00Z');
    for (const moment of ['2026-11-25T09:01:00Z', '2026-11-26T00:10:00Z']) {
      expect(await aScheduler().lookAt(Date.parse(moment))).toBeNull();
    }
    expect(await claimed()).toEqual([]);
    expect(await aScheduler().lookAt(Date.parse('2026-11-26T01:31:00Z'))).not.toBeNull();
  });
});
