import type { ExamplePartnership } from '../example-partnership';
import type { ExampleChain } from '../example-supplier';

const report =
  'https://www.metaltechnews.com/story/2025/07/16/tech-metals/dod-commits-billions-to-us-rare-earths/2370.html';

/** Magnets of the plant that the deal is about; what comes before them is MP's own. */
const magnetsOf10X = (material: string, tonnes: number): ExampleChain => ({
  material,
  weight: tonnes,
  deliveredStage: 'component',
  complete: ['component'],
  sources: [
    {
      stage: 'component',
      share: 1,
      country: 'US',
      control: 'owned',
      status: 'under_construction',
      availableFrom: '2028-12-31',
      evidence: 'documented',
      asOf: '2026-02-26',
      reference: 'https://investingnews.com/mp-materials-reports-fourth-quarter-and-full-year-2025-results/',
      note:
        '10X at Northlake, Texas, about 7,000 t/y from 2028: the plant whose whole output the ' +
        'ten-year offtake takes, hence 1.',
    },
  ],
});

/** The American government as shareholder, lender and buyer of MP Materials. */
export const mpDodDeal: ExamplePartnership = {
  slug: 'mp-dod',
  name: 'MP Materials - Department of Defense',
  type: 'equity',
  status: 'in_force',
  announcedOn: '2025-07-10',
  amount: 400_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'mp-materials',
      name: 'MP Materials',
      country: 'US',
      role: 'producer',
      reference: report,
    },
    {
      name: 'US Department of War',
      country: 'US',
      role: 'investor',
      amount: 400_000_000,
      currency: 'USD',
      reference: report,
      note:
        'Preferred equity for up to about 15 %; also lends 150 million for heavy separation, buys ' +
        'all magnets of 10X for ten years and guarantees a price.',
    },
  ],
  chains: [magnetsOf10X('neodymium', 2884), magnetsOf10X('dysprosium', 100), magnetsOf10X('terbium', 100)],
  reference: report,
  note:
    'The amount is the equity alone. Besides: a floor of USD 110/kg of NdPr for ten years, in force ' +
    'since October 2025, and about 1 billion of bank money for 10X. The loan of 150 million is ' +
    'called one for heavy separation by the press and a samarium project loan in a filing; samarium ' +
    'has no chain here. The chains weigh by tonnes of oxide, as in the record of MP Materials.',
};
