import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

/** Start of the French plant, as late as "2027" allows. */
const LACQ_START = '2027-12-31';

/** The English plant, for each of its metals. */
const ellesmerePort: Omit<ExampleSource, 'share' | 'note'> = {
  stage: 'metal',
  country: 'GB',
  control: 'owned',
  status: 'operating',
  evidence: 'declared',
  asOf: '2025-09-29',
  reference:
    'https://magneticsmag.com/usa-rare-earth-accelerates-mine-to-magnet-strategy-with-the-transformative-acquisition-of-less-common-metals/',
};

/** A metal that both plants are to make, the French one from Caremag's oxide. */
const metalOfBothPlants = (material: string): ExampleChain => ({
  material,
  deliveredStage: 'metal',
  complete: ['metal'],
  sources: [
    {
      stage: 'processing',
      share: null,
      country: 'FR',
      supplier: 'carester-caremag',
      control: 'spot',
      status: 'planned',
      availableFrom: LACQ_START,
      evidence: 'declared',
      asOf: '2025-05-29',
      reference: 'https://www.daily8.com/en/hashtag/Carester',
      note:
        'Oxide of Caremag next door at Lacq, for the French plant. Spot, because no contract or term is ' +
        'reported. The source speaks of rare earths.',
    },
    {
      ...ellesmerePort,
      share: null,
      note:
        'Ellesmere Port. The metals are listed together and no tonnage is published. All of this stage ' +
        'until Lacq starts; the split after that is unknown.',
    },
    {
      stage: 'metal',
      share: null,
      country: 'FR',
      control: 'owned',
      status: 'planned',
      availableFrom: LACQ_START,
      evidence: 'declared',
      asOf: '2026-01-20',
      reference:
        'https://www.finanzen.at/nachrichten/aktien/usa-rare-earth-to-build-plant-in-france-with-govt-backing-15425285',
      note:
        'Lacq, 3,750 t/y of metal and alloy. 2027 is the year that the press gave in May 2025; the ' +
        'announcement of January 2026 does not repeat it. The source speaks of rare earths.',
    },
  ],
});

/** Less Common Metals: rare-earth metals and alloys in England, a subsidiary of USA Rare Earth. */
export const lessCommonMetals: ExampleSupplier = {
  slug: 'less-common-metals',
  name: 'Less Common Metals',
  country: 'GB',
  coveredOwnershipShare: 0,
  owners: [
    {
      name: 'USA Rare Earth',
      supplier: 'usa-rare-earth',
      country: 'US',
      share: 1,
      asOf: '2025-11-18',
      reference:
        'https://magneticsmag.com/usa-rare-earth-charges-ahead-via-lcm-acquisition-new-execs-key-supply-deals-with-arnold-magnetic-permag-and-solvay-spanning-north-america-and-europe',
    },
  ],
  chains: [
    ...['neodymium', 'dysprosium', 'terbium'].map(metalOfBothPlants),
    {
      material: 'samarium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'FR',
          supplier: 'solvay',
          control: 'offtake',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-11-12',
          reference:
            'https://www.financetom.com/business/solvay-seals-two-deals-to-supply-rare-earths-to-us-magnet-makers-475301.htm',
          note:
            'Oxide of La Rochelle, made into metal for Permag in the United States; three to five years ' +
            'by the trade press. Solvay’s output is limited, hence ramping; other customers’ oxide is not ' +
            'named, so no share.',
        },
        {
          ...ellesmerePort,
          share: 1,
          note: 'Ellesmere Port, the only plant named for samarium, hence 1.',
        },
      ],
    },
  ],
  reference: 'https://reportify.ai/news/1212673680996569088',
  note:
    'Where today’s neodymium, dysprosium and terbium oxide comes from is not published. It can take mined ' +
    'and recycled oxide; the recycled share is not published either.',
};
