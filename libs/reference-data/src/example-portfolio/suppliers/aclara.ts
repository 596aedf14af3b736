import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const louisianaPlan = 'https://www.mining.com/aclara-jumps-on-us-rare-earth-plant-plan';

/** The two ionic clay projects. */
const clay: readonly ExampleSource[] = [
  {
    stage: 'extraction',
    share: null,
    country: 'BR',
    control: 'owned',
    status: 'planned',
    availableFrom: '2028-12-31',
    evidence: 'declared',
    asOf: '2025-01-01',
    reference:
      'https://benchmark-source-core.pages.dev/article/site-visit-report-aclaras-carina-project-shows-progress-towards-rare-earths-supply-diversification',
    note:
      'Carina, Goiás, planned for 2028; a pilot plant has made about 150 kg of carbonate. The source ' +
      'speaks of rare earths.',
  },
  {
    stage: 'extraction',
    share: null,
    country: 'CL',
    control: 'joint_venture',
    equityShare: 0.8,
    status: 'planned',
    availableFrom: '2028-12-31',
    evidence: 'declared',
    asOf: '2025-10-01',
    reference:
      'https://www.chemengonline.com/aclara-resources-unveils-plans-for-first-heavy-rare-earths-separation-plant-in-the-u-s/?printmode=1',
    note:
      'Penco, planned for 2028. CAP holds 20 % of the Chilean unit; 1 − 0.20 = 0.80 if nobody else holds ' +
      'a part.',
  },
];

/** An element that the Louisiana plant is to separate. */
const separatedElement = (material: string, tonnes: number): ExampleChain => ({
  material,
  weight: tonnes,
  deliveredStage: 'processing',
  complete: ['processing'],
  sources: [
    ...clay,
    {
      stage: 'processing',
      share: 1,
      country: 'US',
      control: 'owned',
      status: 'planned',
      availableFrom: '2027-12-31',
      evidence: 'declared',
      asOf: '2025-10-01',
      reference: louisianaPlan,
      note:
        `Port of Vinton, Louisiana, ${tonnes} t/y, planned for 2027; the only plant, hence 1. Its own clay is ` +
        'due a year later, and deliveries by mid-2028 are the aim.',
    },
  ],
  recycling: {
    postConsumer: 0,
    preConsumer: 0,
    evidence: 'inferred',
    asOf: '2025-10-01',
    reference: louisianaPlan,
    note: 'An assumption, not a published figure: the plant is to be fed from ionic clay.',
  },
});

/** Aclara Resources: ionic clay in Brazil and Chile, and separation planned in Louisiana. */
export const aclara: ExampleSupplier = {
  slug: 'aclara',
  name: 'Aclara Resources',
  country: 'CA',
  owners: [
    {
      name: 'Hochschild Group',
      country: 'GB',
      share: 0.577,
      asOf: '2025-01-01',
      reference: 'https://www.aclara-re.com/corporate-development',
      note:
        'Company page without a date; the press says 57 %. The country is that of Hochschild Mining’s ' +
        'listing.',
    },
  ],
  chains: [
    separatedElement('neodymium', 1400),
    separatedElement('dysprosium', 200),
    separatedElement('terbium', 30),
  ],
  reference: louisianaPlan,
  note:
    'Nothing runs yet. A metal and alloy step at the same site is intended without a date, so the chains ' +
    'end at oxide; they weigh by planned tonnes, praseodymium counted with neodymium. VAC’s memorandum on these oxides stands in that customer’s record.',
};
