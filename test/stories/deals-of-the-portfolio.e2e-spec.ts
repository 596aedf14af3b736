import type { ExplanationReply } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { Buyer } from './buyer';

const api = useApi('portfolio');
const buyer = new Buyer(api);

describe('the deals that this product exists for', () => {
  it.each([
    ['vulcan-reelement-usg', 'Vulcan Elements, producer', 'US Department of War, financier'],
    ['mp-dod', 'MP Materials, producer', 'US Department of War, investor'],
    ['mp-apple', 'MP Materials, supplier', 'Apple, buyer'],
    [
      'energyfuels-astron-donald',
      'Energy Fuels, joint_venture_partner',
      'Astron Corporation, joint_venture_partner',
    ],
    ['gb-materials', 'G6 Energy, joint_venture_partner', 'SongWoo EM, joint_venture_partner'],
    ['phoenix-seriesb', 'Phoenix Tailings, producer', 'BMW i Ventures, investor'],
  ])('%s brings together %s and %s', async (slug, ...expected) => {
    const { parties } = await buyer.partnership(slug);
    const inShort = parties.map(({ name, role }) => `${name}, ${role}`);
    expect(inShort).toEqual(expect.arrayContaining(expected));
  });

  it('say where each is written', async () => {
    for (const { kind, slug } of await buyer.everything()) {
      const { reference } = await (kind === 'supplier' ? buyer.supplier(slug) : buyer.partnership(slug));
      expect([slug, reference]).toEqual([slug, expect.stringMatching(/^https?:/)]);
    }
  });

  it('have the loans of the Office of Strategic Capital on record, with their conditions', async () => {
    const { parties, amount } = await buyer.partnership('vulcan-reelement-usg');
    const lender = parties.find(({ role }) => role === 'financier');
    expect(amount).toEqual({ amount: 1_400_000_000, currency: 'USD' });
    expect(lender).toMatchObject({
      amount: { amount: 700_000_000, currency: 'USD' },
      note: expect.stringContaining('Office of Strategic Capital, on conditions'),
    });
  });

  it('show American Resources as the parent of ReElement, its share unknown', async () => {
    const parent = await buyer.supplier('american-resources');
    const { owners } = await buyer.supplier('reelement');
    expect(owners).toEqual([
      expect.objectContaining({ supplierId: parent.id, name: 'American Resources Corporation', share: null }),
    ]);
  });

  it('give the Australian monazite to Energy Fuels only from the day the mine is meant to run', async () => {
    const donald = await buyer.partnership('energyfuels-astron-donald');
    const sources = (await buyer.supplier('energy-fuels')).chains
      .flatMap((chain) => chain.sources)
      .filter(({ partnershipId }) => partnershipId === donald.id);
    expect(sources.length).toBeGreaterThan(0);
    for (const { stage, availableFrom, reference } of sources) {
      expect({ stage, availableFrom }).toEqual({ stage: 'extraction', availableFrom: '2027-12-31' });
      expect(reference).toMatch(/^https:/);
    }
    const { asPlanned } = await buyer.trajectory('energy-fuels');
    expect(asPlanned.map(({ date }) => date)).toContain('2027-12-31');
  });

  it('bring every source that counts its reference into the explanation', async () => {
    for (const { kind, slug } of await buyer.scored()) {
      const { chains }: ExplanationReply = await buyer.explanation(slug, kind);
      const sources = chains.flatMap(({ stages }) => stages.flatMap((stage) => stage.sources));
      const unreferenced = sources.filter(({ reference }) => !/^https?:/.test(reference ?? ''));
      expect([slug, unreferenced]).toEqual([slug, []]);
    }
  });
});
