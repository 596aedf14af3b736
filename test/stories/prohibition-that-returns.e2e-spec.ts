import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const PROHIBITION = 'CN-2024-46-2';
const RETURNS = '2026-11-28';
const PROHIBITED = ['gallium', 'germanium', 'antimony'];

/** The point of a supplier's trajectory on the day of the return, if it has one. */
async function returnOf(slug: string) {
  const { asPlanned } = await buyer.trajectory(slug);
  const point = asPlanned.find(({ date }) => date === RETURNS);
  return point && { today: asPlanned[0], point };
}

afterEach(() => api.night('2026-11-23'));

describe('the prohibition of 2024, suspended through 27 November 2026', () => {
  it('stands in the trajectory of everybody who delivers gallium, germanium or antimony, and of nobody else', async () => {
    const ranking = await buyer.ranking();
    const delivering = ranking.filter(({ materials }) => materials.some((code) => PROHIBITED.includes(code)));
    const named: string[] = [];
    for (const { slug } of ranking) {
      const found = await returnOf(slug);
      if (found?.point.changes.some((change) => change.code === 'policy_changes')) named.push(slug);
    }
    expect(named).toEqual(delivering.map(({ slug }) => slug));
    expect(named).toEqual(expect.arrayContaining(['nyrstar-clarksville', 'umicore', 'us-antimony']));
  });

  it('is named there with its title and what becomes of it', async () => {
    const found = await returnOf('nyrstar-clarksville');
    expect(found?.point.changes).toEqual([
      {
        code: 'policy_changes',
        policy: PROHIBITION,
        title: expect.stringContaining('Announcement No. 46 of 2024'),
        state: 'in_force',
      },
    ]);
  });

  it.each(['nyrstar-clarksville', 'stl-gecamines', 'korea-zinc'])(
    'raises the China exposure of %s and nothing else',
    async (slug) => {
      const found = await returnOf(slug);
      if (found === undefined) throw new Error(`${slug} has no such day`);
      const { today, point } = found;
      expect(point.score.value).toBeGreaterThan(today.score.value);
      expect(point.dimensions).toEqual({
        ...today.dimensions,
        chinaExposure: expect.closeTo(today.dimensions.chinaExposure, -2),
      });
      expect(point.dimensions.chinaExposure).toBeGreaterThan(today.dimensions.chinaExposure);
    },
  );

  it('costs US Antimony nothing, whose smelters are all outside China', async () => {
    const found = await returnOf('us-antimony');
    expect(found?.point.score.value).toBe(found?.today.score.value);
    expect(found?.point.dimensions).toEqual(found?.today.dimensions);
    expect((await buyer.score('us-antimony')).alerts).toEqual([]);
  });

  it('is announced to a buyer of germanium before it returns', async () => {
    const { alerts } = await buyer.score('nyrstar-clarksville');
    expect(alerts).toEqual([
      expect.objectContaining({
        code: 'policy_suspended',
        chain: 'germanium',
        stages: ['processing'],
        policy: PROHIBITION,
        measure: 'prohibition',
        through: '2026-11-27',
        returnsOn: RETURNS,
      }),
    ]);
  });

  it('comes true on that day as projected, and the history says why', async () => {
    const found = await returnOf('nyrstar-clarksville');
    await api.night('2026-11-27');
    const dayBefore = await buyer.score('nyrstar-clarksville');
    await api.night(RETURNS);
    const score = await buyer.score('nyrstar-clarksville');
    expect(dayBefore.value).toBe(found?.today.score.value);
    expect(score.value).toBe(found?.point.score.value);
    expect(score.alerts).toEqual([
      expect.objectContaining({ code: 'policy_unverified', policy: PROHIBITION, through: '2026-11-27' }),
    ]);
    const [change, earlier] = await buyer.history('nyrstar-clarksville');
    expect(change).toMatchObject({ cause: 'policy', score: { value: score.value } });
    expect(change.recordedAt).toMatch(/^2026-11-28/);
    expect(earlier.score.value).toBe(dayBefore.value);
  });

  it('multiplies what is exposed by one and a half instead of the licence’s 1.1', async () => {
    const policyOf = async () => {
      const { chains } = await buyer.explanation('nyrstar-clarksville');
      const germanium = chains.find(({ material }) => material === 'germanium');
      return germanium?.stages.find(({ stage }) => stage === 'processing');
    };
    const before = await policyOf();
    expect(before?.policy).toMatchObject({ factor: 1.1, code: 'CN-2023-23' });
    await api.night(RETURNS);
    const after = await policyOf();
    expect(after?.policy).toMatchObject({ factor: 1.5, code: PROHIBITION });
    expect(after?.exposure).toEqual(before?.exposure);
    const expected = Math.min(100, 1.5 * Number(before?.exposure.value));
    expect(after?.exposureRisk.value).toBeCloseTo(expected, 9);
  });
});
