import type { ExamplePartnership } from '../example-partnership';
import type { ExampleChain, ExampleSource } from '../example-supplier';

const plan = 'https://gbc1.net/?p=30080';

/** The smelter that the deal is about. */
const clarksville: ExampleSource = {
  stage: 'processing',
  share: 1,
  country: 'US',
  control: 'owned',
  status: 'planned',
  availableFrom: '2029-12-31',
  evidence: 'declared',
  asOf: '2025-12-15',
  reference: plan,
  note:
    'Clarksville, Tennessee, the only plant of the deal, hence 1, and its own by the plan: production ' +
    'from 2029. The smelter that stands there today still delivers for its seller and is not counted.',
};

/** One of the metals that the plan names. */
const metalOfThePlan = (material: string): ExampleChain => ({
  material,
  deliveredStage: 'processing',
  complete: ['processing'],
  sources: [clarksville],
});

/** Korea Zinc's smelter in Tennessee, with the United States as partner and lender. */
export const koreaZincUsDeal: ExamplePartnership = {
  slug: 'korea-zinc-us',
  name: 'Korea Zinc US Smelter (Crucible JV)',
  type: 'joint_venture',
  status: 'announced',
  announcedOn: '2025-12-15',
  amount: 7_400_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'korea-zinc',
      name: 'Korea Zinc',
      country: 'KR',
      role: 'producer',
      reference: plan,
      note: 'Operates the smelter; its own part of the joint venture is not published.',
    },
    {
      name: 'US Department of War',
      country: 'US',
      role: 'joint_venture_partner',
      reference: plan,
      note: 'To hold 40 % of the joint venture, and a lender.',
    },
    {
      name: 'US Department of Commerce',
      country: 'US',
      role: 'financier',
      amount: 210_000_000,
      currency: 'USD',
      reference: plan,
      note: 'Grant under the CHIPS programme.',
    },
    {
      supplier: 'nyrstar-clarksville',
      name: 'Nyrstar Clarksville',
      country: 'US',
      role: 'target',
      reference: plan,
      note:
        'The smelter and its mines are to be bought; closing was expected in the first half of 2026 and ' +
        'is not verified.',
    },
  ],
  chains: ['zinc', 'antimony', 'germanium', 'gallium', 'indium', 'bismuth'].map(metalOfThePlan),
  reference: plan,
  note:
    '540,000 t/y of products, 300,000 of them zinc, 13 metals in all; 6.6 billion of the amount is ' +
    'building cost, and 4.7 billion of loans are named. Tellurium, also in the plan, and the metals not ' +
    'named are left out.',
};
