import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const refineryProgress = 'https://nrinvesting.com/?p=441223';
const stockpilePage = 'https://iluka.com/community-engagement/eneabba';

/** Start of the refinery, as late as "2027" allows. */
const REFINERY_START = '2027-12-31';

/** The stockpile that the refinery takes first. */
const eneabbaStockpile: Omit<ExampleSource, 'share' | 'note'> = {
  stage: 'extraction',
  country: 'AU',
  control: 'owned',
  status: 'operating',
  evidence: 'declared',
  asOf: '2022-06-01',
  reference: stockpilePage,
};

/** The mine planned for the heavy rare earths. */
const brownsRange: ExampleSource = {
  stage: 'extraction',
  share: null,
  country: 'AU',
  control: 'offtake',
  status: 'planned',
  evidence: 'declared',
  asOf: '2022-10-01',
  reference:
    'https://www.australianmining.com.au/northern-minerals-partners-with-iluka-for-browns-range-project/',
  note:
    'Browns Range of Northern Minerals, xenotime rich in dysprosium and terbium: 30,500 t of oxide over ' +
    'its first eight years, contract of 2022. The mine is not built and has no date.',
};

/** Eneabba for the heavy rare earths. */
const heavyStockpile: ExampleSource = {
  ...eneabbaStockpile,
  share: 1,
  note:
    'Eneabba, Western Australia. Judgement: 1, because no other feed exists until Browns Range is built. ' +
    'The 10 % of monazite from Malawi is left to the neodymium chain; its part of the heavy elements is ' +
    'unknown.',
};

/** The refinery that is being built. */
const refinery: ExampleSource = {
  stage: 'processing',
  share: 1,
  country: 'AU',
  control: 'owned',
  status: 'under_construction',
  availableFrom: REFINERY_START,
  evidence: 'declared',
  asOf: '2025-10-01',
  reference: refineryProgress,
  note:
    'Eneabba refinery, due in 2027, for the full range of elements, dysprosium and terbium included; the ' +
    'only plant, hence 1. A capacity of 17,500 t/y of oxide is not verified.',
};

const stockpileFed: ExampleChain['recycling'] = {
  postConsumer: 0,
  preConsumer: 0,
  evidence: 'inferred',
  asOf: '2022-06-01',
  reference: stockpilePage,
  note:
    'An assumption, not a published figure: the feed is monazite set aside from mineral sands, a ' +
    'by-product and not scrap.',
};

/** Iluka Resources: a monazite stockpile in Western Australia and a refinery being built beside it. */
export const iluka: ExampleSupplier = {
  slug: 'iluka',
  name: 'Iluka Resources',
  country: 'AU',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...eneabbaStockpile,
          share: 0.9,
          note:
            'Eneabba, Western Australia. Judgement: all that Kangankunde does not bring, 1 − 0.10, ' +
            'because the refinery takes the stockpile first; Balranald, which runs, and Wimmera, its own ' +
            'as well, are to follow.',
        },
        {
          stage: 'extraction',
          share: 0.1,
          country: 'MW',
          control: 'offtake',
          status: 'planned',
          availableFrom: REFINERY_START,
          evidence: 'declared',
          asOf: '2025-08-01',
          reference:
            'http://d4ht0z304q9sr.cloudfront.net/article/Iluka-strikes-African-supply-deal-for-taxpayer-backed-Eneabba',
          note:
            'Kangankunde of Lindian Resources, 6,000 t/y of monazite for 15 years, about 10 % of the ' +
            'refinery’s capacity by the source. The mine was to start in 2026; dated by the refinery that ' +
            'it is meant for.',
        },
        refinery,
      ],
      recycling: stockpileFed,
    },
    {
      material: 'dysprosium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [heavyStockpile, brownsRange, refinery],
      recycling: stockpileFed,
    },
    {
      material: 'terbium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [heavyStockpile, brownsRange, refinery],
      recycling: stockpileFed,
    },
  ],
  reference: 'https://miningmagazine.com.au/australian-government-delivers-1-65b-for-eneabba-rare-earths/',
  note:
    'Scored for oxide, what it is building towards with a government loan of AUD 1.65 billion; until the ' +
    'refinery starts, separation is undeclared. A reader who wants today’s business would end the chains ' +
    'at the mine. Listed; no holder’s share was found.',
};
