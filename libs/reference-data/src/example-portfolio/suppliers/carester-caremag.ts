import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const plan =
  'https://chemengonline.com/carester-to-build-rare-earth-recycling-and-refining-facility-in-france';

/** The plant at Lacq, which the financing of 2025 pays for. */
const lacq: Omit<ExampleSource, 'note'> = {
  stage: 'processing',
  share: 1,
  country: 'FR',
  partnership: 'caremag-japan',
  control: 'owned',
  status: 'planned',
  availableFrom: '2026-12-31',
  evidence: 'declared',
  asOf: '2025-03-01',
  reference: plan,
};

/** Heavy rare-earth feed under contract from mines that do not run yet. */
const heavyFeed: readonly ExampleSource[] = [
  {
    stage: 'extraction',
    share: 0.25,
    country: 'BR',
    control: 'offtake',
    status: 'planned',
    evidence: 'declared',
    asOf: '2025-10-09',
    reference: 'https://www.sentifin.ai/20251009123000-bdd70141',
    note:
      'Brazilian Rare Earths, Monte Alto: binding for ten years, up to 150 t of dysprosium and ' +
      'terbium oxide against the plant’s 600 t/y, 150/600 = 0.25, an upper bound. The mine does not ' +
      'run and no date is named.',
  },
  {
    stage: 'extraction',
    share: null,
    country: 'US',
    supplier: 'usa-rare-earth',
    control: 'offtake',
    status: 'planned',
    availableFrom: '2028-12-31',
    evidence: 'documented',
    asOf: '2026-04-09',
    reference: 'https://secwatch.observer/filing/0001970622-26-000026.md',
    note: 'Heavy feed of Round Top, Texas, which is planned for late 2028. Volume not given.',
  },
];

/** Carester: the Caremag plant at Lacq, for old magnets and concentrate alike. */
export const caresterCaremag: ExampleSupplier = {
  slug: 'carester-caremag',
  name: 'Carester (Caremag)',
  country: 'FR',
  owners: [],
  chains: [
    {
      material: 'dysprosium',
      weight: 300,
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        ...heavyFeed,
        {
          ...lacq,
          note:
            'Lacq, the only plant, hence 1: 600 t/y of dysprosium and terbium oxide, planned for ' +
            'late 2026.',
        },
      ],
    },
    {
      material: 'terbium',
      weight: 300,
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        ...heavyFeed,
        {
          ...lacq,
          asOf: '2024-09-30',
          reference:
            'https://placeco.fr/bearn/strategie/article/accord-entre-stellantis-et-carester-pour-la-production-de-terres-rares-a-lacq-6030',
          note:
            'Lacq, the only plant, hence 1: within the 600 t/y of dysprosium and terbium oxide, ' +
            'planned for 2026.',
        },
      ],
    },
    {
      material: 'neodymium',
      weight: 800,
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...lacq,
          note: 'Lacq, the only plant, hence 1: 800 t/y of NdPr oxide, planned for late 2026.',
        },
      ],
    },
  ],
  reference: plan,
  note:
    'USA Rare Earth and InfraVia agreed in April 2026 to take about 12.5 % each of Carester; closing ' +
    'is not verified, so neither stands among the owners. A Japanese company of JOGMEC and Iwatani ' +
    'holds part of Caremag; its share was not found. The chains weigh by planned tonnes, the 600 of ' +
    'dysprosium and terbium taken half and half. Lacq is to take 2,000 t of magnets and 5,000 t of ' +
    'concentrate a year, a plan that is no recycled share yet.',
};
