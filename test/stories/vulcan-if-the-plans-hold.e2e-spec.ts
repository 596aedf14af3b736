import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const VULCAN = 'vulcan-elements';
const TODAY = '2026-11-23';
const OXIDE_STARTS = '2026-12-31';
const PLANT_STARTS = '2027-12-31';

const values = (points: readonly { score: { value: number } }[]) => points.map(({ score }) => score.value);
const dates = (points: readonly { date: string }[]) => points.map(({ date }) => date);

/** The changes of a day in short: what, whose, of which material and stage. */
async function changesOn(day: string, slip?: string) {
  const { asPlanned, delayed } = await buyer.trajectory(VULCAN, slip);
  const point = (slip === undefined ? asPlanned : delayed).find(({ date }) => date === day);
  return (point?.changes ?? []).map((change) =>
    change.code === 'policy_changes'
      ? [change.code, change.policy]
      : [change.code, change.subject.name, change.chain, change.stage, change.supplier?.name ?? null],
  );
}

describe('Vulcan Elements today and if its plans hold', () => {
  it('starts with what it scores today, and nothing planned is in that', async () => {
    const { asPlanned, delayed } = await buyer.trajectory(VULCAN);
    const { value, lower, upper, band } = await buyer.score(VULCAN);
    expect(asPlanned[0]).toMatchObject({ date: TODAY, score: { value, lower, upper, band }, changes: [] });
    expect(delayed[0]).toEqual(asPlanned[0]);
  });

  it('gets the oxide of ReElement first', async () => {
    const changes = await changesOn(OXIDE_STARTS);
    expect(changes).toEqual([
      ['source_starts', 'Vulcan Elements', 'neodymium', 'processing', 'ReElement Technologies'],
      ['source_starts', 'Vulcan Elements', 'dysprosium', 'processing', 'ReElement Technologies'],
    ]);
  });

  it('replaces its pilot line by the large plant on one day, for both materials', async () => {
    const changes = await changesOn(PLANT_STARTS);
    for (const material of ['neodymium', 'dysprosium']) {
      expect(changes).toContainEqual(['source_ends', 'Vulcan Elements', material, 'component', null]);
      expect(changes).toContainEqual(['source_starts', 'Vulcan Elements', material, 'component', null]);
    }
    expect(changes).toContainEqual(['source_starts', 'Vulcan Elements', 'neodymium', 'metal', null]);
  });

  it('hears of what its own suppliers wait for: the Angolan mine that is to feed ReElement', async () => {
    expect(await changesOn(PLANT_STARTS)).toContainEqual([
      'source_starts',
      'ReElement Technologies',
      'neodymium',
      'extraction',
      null,
    ]);
  });

  it('falls with each step and never rises', async () => {
    const { asPlanned } = await buyer.trajectory(VULCAN);
    const steps = values(asPlanned);
    expect(steps).toEqual([...steps].sort((one, other) => other - one));
    const [today, oxide, plant] = steps;
    expect(oxide).toBeLessThan(today);
    expect(plant).toBeLessThan(oxide);
  });

  it('is on each of the days what an evaluation for that day says', async () => {
    const { asPlanned } = await buyer.trajectory(VULCAN);
    expect(asPlanned.length).toBeGreaterThan(2);
    for (const { date, score, dimensions } of asPlanned) {
      const subject = { ref: date, kind: 'supplier', base: `lodestone:${VULCAN}` };
      const [evaluated] = await buyer.evaluate([subject], date);
      expect(evaluated.base).toEqual(score);
      expect(evaluated.score?.dimensions).toMatchObject({
        chinaExposure: { value: dimensions.chinaExposure },
        verticalIntegration: { value: dimensions.verticalIntegration },
        recyclingShare: { value: dimensions.recyclingShare },
      });
    }
  });

  it('changes on no day between those that it names', async () => {
    const { asPlanned } = await buyer.trajectory(VULCAN);
    const subject = { ref: 'between', kind: 'supplier', base: `lodestone:${VULCAN}` };
    for (const [day, next] of [
      ['2026-12-30', 0],
      ['2027-12-30', 1],
    ] as const) {
      expect((await buyer.evaluateOne(subject, day)).value).toBe(asPlanned[next].score.value);
    }
  });
});

describe('Vulcan Elements with its plans late', () => {
  it.each([
    ['P0M', [TODAY, OXIDE_STARTS, PLANT_STARTS]],
    ['P1M', [TODAY, '2027-01-31', '2028-01-31']],
    ['P2M', [TODAY, '2027-02-28', '2028-02-29']],
    ['P6M', [TODAY, '2027-06-30', '2028-06-30']],
    ['P12M', [TODAY, '2027-12-31', '2028-12-31']],
    ['P1Y', [TODAY, '2027-12-31', '2028-12-31']],
    ['P1Y6M', [TODAY, '2028-06-30', '2029-06-30']],
    ['P24M', [TODAY, '2028-12-31', '2029-12-31']],
  ])('%s late: the same values, that much later', async (slip, expected) => {
    const { asPlanned, delayed, slip: said } = await buyer.trajectory(VULCAN, slip);
    expect(said).toBe(slip);
    expect(dates(delayed).slice(0, 3)).toEqual(expected);
    expect(values(delayed)).toEqual(values(asPlanned).slice(0, delayed.length));
  });

  it('still has its pilot line until the late plant takes over', async () => {
    expect(await changesOn(PLANT_STARTS, 'P12M')).not.toContainEqual(
      expect.arrayContaining(['source_ends', 'Vulcan Elements']),
    );
    const changes = await changesOn('2028-12-31', 'P12M');
    expect(changes).toContainEqual(['source_ends', 'Vulcan Elements', 'neodymium', 'component', null]);
    expect(changes).toContainEqual(['source_starts', 'Vulcan Elements', 'neodymium', 'component', null]);
  });

  it('leaves only today when all of it comes later than five years from now', async () => {
    const { delayed, asPlanned } = await buyer.trajectory(VULCAN, 'P5Y');
    expect(dates(delayed)).toEqual([TODAY]);
    expect(asPlanned.length).toBeGreaterThan(1);
  });

  it('takes a year for the delay when nobody says how long', async () => {
    const reply = await api.call('get', `/v1/suppliers/lodestone:${VULCAN}/score/trajectory`);
    expect(reply.body).toEqual(await buyer.trajectory(VULCAN, 'P12M'));
  });

  it('is not asked for more than five years', async () => {
    const reply = await api.call('get', `/v1/suppliers/lodestone:${VULCAN}/score/trajectory?slip=P61M`);
    expect(reply).toMatchObject({ status: 400, body: { code: 'slip.malformed' } });
  });
});
