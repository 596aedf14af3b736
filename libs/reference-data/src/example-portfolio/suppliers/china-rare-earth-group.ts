import type { ExampleOwner, ExampleSupplier } from '../example-supplier';

const quotas = 'https://fastmarkets.com/insights/china-issues-first-batch-of-rare-earths-quotas-for-2024';

const founder = (name: string, share: number, note?: string): ExampleOwner => ({
  name,
  country: 'CN',
  share,
  asOf: '2021-12-23',
  reference: 'https://www.cmgroup.net/news/china-re-group-established/',
  ...(note !== undefined && { note }),
});

/** China Rare Earth Group: state-owned miner and separator, formed in 2021 out of the southern producers. */
export const chinaRareEarthGroup: ExampleSupplier = {
  slug: 'china-rare-earth-group',
  name: 'China Rare Earth Group',
  country: 'CN',
  coveredOwnershipShare: 1,
  owners: [
    founder('State-owned Assets Supervision and Administration Commission', 0.3121),
    founder('Chinalco', 0.2033, 'Printed as Chalco in the source.'),
    founder('China Minmetals', 0.2033),
    founder('Ganzhou Rare Earth Group', 0.2033),
    founder('CISRI', 0.039),
    founder('GRINM', 0.039),
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      complete: ['extraction', 'processing'],
      sources: [
        {
          stage: 'extraction',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-02-01',
          reference: quotas,
          note:
            'Several mines, quota of 40,420 t of rare-earth oxide for the first half of 2024, 10,140 ' +
            't of it from ionic clay. Judgement: 1, because the mining quota exceeds that for ' +
            'smelting; bought concentrate, if any, is not reported.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-02-01',
          reference: quotas,
          note:
            'Several plants, quota of 38,990 t of rare-earth oxide for the first half of 2024. The ' +
            'quota binds to China, hence 1; the source speaks of rare earths.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2024-02-01',
        reference: quotas,
        note: 'An assumption, not a published figure: the operation is fed from ore.',
      },
    },
  ],
  reference: quotas,
  note:
    'Quotas are for half a year and say nothing of capacity. The owners are those of the founding. ' +
    'It mines the clays that carry heavy rare earths, but no figure for one of them was found, so ' +
    'the record has the neodymium chain alone.',
};
