import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const whiteMesaPage = 'https://www.jeffcobdb.com/?p=1953';
const expansion = 'https://www.samarium.dev/news/energy-fuels-to-acquire-australian-strategic-materials';
const heavyOxides = 'https://www.metalnomist.com/2025/09/energy-fuels-heavy-rare-earth-oxides.html';

/** Monazite for the mill: bought today, from mines of its own later; it carries every element that is separated. */
const monazite: readonly ExampleSource[] = [
  {
    stage: 'extraction',
    share: null,
    country: 'US',
    supplier: 'chemours',
    control: 'offtake',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-06-01',
    reference: 'https://www.metalnomist.com/2025/06/energy-fuels-to-scale-rare-earth-oxide.html',
    note:
      'Monazite of Chemours’ mineral sands in Georgia and Florida, under contract since 2021. Until 2028 ' +
      'the mill depends on others’ monazite; whether anyone else delivers today is not stated, so no ' +
      'share.',
  },
  {
    stage: 'extraction',
    share: null,
    country: 'AU',
    supplier: 'astron',
    partnership: 'energyfuels-astron-donald',
    control: 'joint_venture',
    equityShare: 0.49,
    status: 'planned',
    availableFrom: '2027-12-31',
    evidence: 'declared',
    asOf: '2025-09-01',
    reference: heavyOxides,
    note:
      'Donald, Victoria, about 7,100 t/y of concentrate from 2027. 49 % is the most that can be earned; ' +
      'the part held today is not published.',
  },
  {
    stage: 'extraction',
    share: null,
    country: 'MG',
    control: 'owned',
    status: 'planned',
    availableFrom: '2028-12-31',
    evidence: 'declared',
    asOf: '2025-09-01',
    reference: heavyOxides,
    note:
      'Toliara (Vara Mada), its own since the purchase of Base Resources in 2024, planned for 2028; ' +
      'approvals are pending.',
  },
  {
    stage: 'extraction',
    share: null,
    country: 'BR',
    control: 'owned',
    status: 'planned',
    availableFrom: '2029-12-31',
    evidence: 'declared',
    asOf: '2025-09-01',
    reference: heavyOxides,
    note: 'Bahia, its own, planned for 2029.',
  },
];

/** The mill for the heavy rare earths. */
const whiteMesaHeavy: Omit<ExampleSource, 'status' | 'note'> = {
  stage: 'processing',
  share: 1,
  country: 'US',
  control: 'owned',
  evidence: 'declared',
  asOf: '2025-09-01',
  reference: heavyOxides,
};

const oreFed: ExampleChain['recycling'] = {
  postConsumer: 0,
  preConsumer: 0,
  evidence: 'inferred',
  asOf: '2024-06-01',
  reference: whiteMesaPage,
  note: 'An assumption, not a published figure: the mill is fed with monazite, not scrap.',
};

/** Energy Fuels: separates rare earths from monazite at the White Mesa mill in Utah. */
export const energyFuels: ExampleSupplier = {
  slug: 'energy-fuels',
  name: 'Energy Fuels',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      weight: 6000,
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        ...monazite,
        {
          stage: 'processing',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-06-01',
          reference: whiteMesaPage,
          note:
            'White Mesa, Utah, 850 to 1,000 t/y of neodymium-praseodymium oxide, the only plant, hence 1. ' +
            'A second phase for 6,000 t/y at the same site is planned without a date.',
        },
      ],
      recycling: oreFed,
    },
    {
      material: 'dysprosium',
      weight: 240,
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        ...monazite,
        {
          ...whiteMesaHeavy,
          status: 'ramping',
          note:
            'White Mesa, the only plant. Ramping, because its oxide goes out in trial quantities (to ' +
            'Vulcan Elements since October 2025); commercial output was called possible from late 2026, ' +
            'and 240 t/y are planned for the second phase without a date.',
        },
      ],
      recycling: oreFed,
    },
    {
      material: 'terbium',
      weight: 66,
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        ...monazite,
        {
          ...whiteMesaHeavy,
          status: 'planned',
          availableFrom: '2026-12-31',
          evidence: 'inferred',
          note:
            'White Mesa, the only plant. The source calls commercial output of heavy rare earths possible ' +
            'from late 2026; that terbium is among them is our reading. 66 t/y are planned for the second ' +
            'phase without a date.',
        },
      ],
      recycling: oreFed,
    },
  ],
  reference:
    'https://www.cruxinvestor.com/posts/energy-fuels-and-astron-form-joint-venture-to-develop-donald-rare-earth-project-in-australia',
  note:
    'The sources speak of monazite or rare earths; each mine is taken to serve every element. Metal and ' +
    'alloy would come with Australian Strategic Materials, whose takeover is not verified, so the chains ' +
    'end at oxide. The chains weigh by the tonnes of the planned expansion: 6,000 of neodymium-' +
    `praseodymium, 240 of dysprosium, 66 of terbium (${expansion}). Samarium is at the pilot stage since January 2026, ` +
    'commercial output possible from late 2026 without a tonnage, so no chain yet. Listed; no holder’s share was found.',
};
