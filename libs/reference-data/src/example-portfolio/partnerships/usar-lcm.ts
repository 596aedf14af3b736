import type { ExamplePartnership } from '../example-partnership';
import type { ExampleChain } from '../example-supplier';

const report = 'https://reportify.ai/news/1212673680996569088';

/** Metal of the plant that was bought. */
const metalOfEllesmerePort = (material: string): ExampleChain => ({
  material,
  deliveredStage: 'metal',
  sources: [
    {
      stage: 'metal',
      share: 1,
      country: 'GB',
      supplier: 'less-common-metals',
      control: 'owned',
      status: 'operating',
      evidence: 'declared',
      asOf: '2025-12-01',
      reference:
        'https://magneticsmag.com/usa-rare-earth-charges-ahead-via-lcm-acquisition-new-execs-key-supply-deals-with-arnold-magnetic-permag-and-solvay-spanning-north-america-and-europe',
      note:
        'Metal and strip-cast alloy of Less Common Metals at Ellesmere Port, wholly owned since ' +
        'November 2025. Judgement: 1, because it is the one metal plant that the deal bought and ' +
        'that runs.',
    },
  ],
});

/** A British metal maker for USA Rare Earth's magnets. */
export const usarLcmDeal: ExamplePartnership = {
  slug: 'usar-lcm',
  name: 'USA Rare Earth - Less Common Metals',
  type: 'acquisition',
  status: 'closed',
  amount: 100_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'usa-rare-earth',
      name: 'USA Rare Earth',
      country: 'US',
      role: 'acquirer',
      amount: 100_000_000,
      currency: 'USD',
      reference: report,
      note: 'In cash, and shares beside it.',
    },
    {
      supplier: 'less-common-metals',
      name: 'Less Common Metals',
      country: 'GB',
      role: 'target',
      reference: report,
    },
  ],
  chains: ['neodymium', 'samarium', 'dysprosium', 'terbium'].map(metalOfEllesmerePort),
  reference: report,
  note:
    'Closed on 18 November 2025; the day of the announcement is not verified. The chains end at ' +
    'metal, which is what the deal brought.',
};
