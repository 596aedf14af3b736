import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

const DEAL = 'reelement-vulcan-offtake';
const MONEY = 'vulcan-reelement-usg';
const PLANTS_RUN = '2028-06-01';

/** What Vulcan scores on a day with a partnership and without it, by the reply of the partnership. */
async function vulcanOn(day: string, deal: string) {
  const subject = { ref: deal, kind: 'partnership', base: `lodestone:${deal}` };
  const { parties = [] } = await buyer.evaluateOne(subject, day);
  const vulcan = parties.find(({ subject: { name } }) => name === 'Vulcan Elements');
  if (vulcan === undefined) throw new Error(`${deal} brings Vulcan nothing`);
  return vulcan;
}

/** Vulcan as a buyer makes it who strikes a partnership from its record. */
async function vulcanWithout(deal: string, day: string) {
  const { chains } = await buyer.supplier('vulcan-elements');
  const { id } = await buyer.partnership(deal);
  const struck = chains.map((chain) => ({
    ...chain,
    sources: chain.sources.filter(({ partnershipId }) => partnershipId !== id),
  }));
  expect(struck).not.toEqual(chains);
  const subject = { ref: 'without', kind: 'supplier', base: 'lodestone:vulcan-elements', chains: struck };
  return buyer.evaluateOne(subject, day);
}

describe('Vulcan Elements with the oxide of ReElement against without it', () => {
  it('is the only supplier to which the deal brings something', async () => {
    const { parties = [] } = await buyer.score(DEAL, 'partnership');
    expect(parties.map(({ subject }) => subject.name)).toEqual(['Vulcan Elements']);
  });

  it('makes no difference today, because nothing flows yet', async () => {
    const [vulcan] = (await buyer.score(DEAL, 'partnership')).parties ?? [];
    const own = await buyer.score('vulcan-elements');
    expect(vulcan.with).toEqual(vulcan.without);
    expect(vulcan.with).toMatchObject({ value: own.value, lower: own.lower, upper: own.upper });
  });

  it('says from which day on it will, what starts then and where that is written', async () => {
    const { asPlanned } = await buyer.trajectory(DEAL, 'P12M', 'partnership');
    const [today, first] = asPlanned;
    expect(today).toMatchObject({ date: '2026-11-23', changes: [] });
    expect(first.date).toBe('2026-12-31');
    for (const chain of ['neodymium', 'dysprosium']) {
      expect(first.changes).toContainEqual(
        expect.objectContaining({
          code: 'source_starts',
          subject: expect.objectContaining({ name: 'Vulcan Elements' }),
          supplier: expect.objectContaining({ name: 'ReElement Technologies' }),
          ...{ chain, stage: 'processing' },
          reference: expect.stringMatching(/^https:/),
          note: expect.stringContaining('not verified'),
        }),
      );
    }
  });

  it('makes the difference on that day and not on the day before', async () => {
    const before = await vulcanOn('2026-12-30', DEAL);
    const after = await vulcanOn('2026-12-31', DEAL);
    expect(before.with.value).toBe(before.without.value);
    expect(after.with.value).toBeLessThan(after.without.value);
  });

  it('is less risky with the deal than without it once the plants run', async () => {
    const vulcan = await vulcanOn(PLANTS_RUN, DEAL);
    expect(vulcan.with.value).toBeLessThan(vulcan.without.value);
  });

  it('scores without the deal what a buyer gets who strikes it from the record', async () => {
    const [vulcan, struck] = [await vulcanOn(PLANTS_RUN, DEAL), await vulcanWithout(DEAL, PLANTS_RUN)];
    expect(struck.value).toBeCloseTo(vulcan.without.value, 9);
    expect(struck).toMatchObject({ lower: vulcan.without.lower, upper: vulcan.without.upper });
  });

  it('gains by captive supply, not by recycling, of which the deal gives no share', async () => {
    const subject = { ref: 'with', kind: 'supplier', base: 'lodestone:vulcan-elements' };
    const having = (await buyer.evaluateOne(subject, PLANTS_RUN)).dimensions;
    const lacking = (await vulcanWithout(DEAL, PLANTS_RUN)).dimensions;
    expect(having.verticalIntegration.value).toBeLessThan(lacking.verticalIntegration.value);
    expect(having.recyclingShare).toEqual(lacking.recyclingShare);
    const gain = lacking.verticalIntegration.contribution - having.verticalIntegration.contribution;
    expect(gain).toBeGreaterThan(lacking.chinaExposure.contribution - having.chinaExposure.contribution);
  });

  it('is one of several sources of oxide: no deal closes the gap alone, so the bounds stay wide', async () => {
    const vulcan = await vulcanOn(PLANTS_RUN, DEAL);
    expect(vulcan.with).toMatchObject({ bandIsFirm: false, insufficient: true });
  });
});

describe('Vulcan Elements with the loans of the Office of Strategic Capital against without them', () => {
  it('is as risky today either way, because the plant they are for is not built', async () => {
    const { with: having, without } = await vulcanOn('2026-11-23', MONEY);
    expect(having.value).toBe(without.value);
  });

  it('has no magnets of its own in 2028 without them, since the pilot line ends when the plant starts', async () => {
    const { with: having, without } = await vulcanOn(PLANTS_RUN, MONEY);
    expect(without.value - having.value).toBeGreaterThan(5);
  });
});
