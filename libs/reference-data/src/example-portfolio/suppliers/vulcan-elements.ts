import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const governmentDeal =
  'https://www.prnewswire.com/news-releases/vulcan-elements-forges-1-4-billion-partnership-with-the-united-states-government-and-reelement-technologies-to-expand-100-vertically-integrated-domestic-magnet-supply-chain-302602878.html';

/** Start of the large plant, as late as "first operations in 2027" allows. */
const BENSON_START = '2027-12-31';

/** Oxide by the five-year contract with ReElement. */
const contractedOxide: ExampleSource = {
  stage: 'processing',
  share: null,
  country: 'US',
  supplier: 'reelement',
  partnership: 'reelement-vulcan-offtake',
  control: 'offtake',
  status: 'planned',
  availableFrom: '2026-12-31',
  evidence: 'declared',
  asOf: '2025-08-01',
  reference:
    'https://rareearthexchanges.com/news/magnet-moves-as-reelement-inks-deal-with-vulcan-elements-to-accelerate-usa-rae-earth-element-value-chain',
  note:
    'Five years, thousands of tonnes a year claimed, neodymium and dysprosium oxide from recycled ' +
    'electronics and ore. Deliveries were to start in 2026 and are not verified.',
};

/** Oxide for trials from Energy Fuels. */
const trialOxide: ExampleSource = {
  stage: 'processing',
  share: null,
  country: 'US',
  supplier: 'energy-fuels',
  partnership: 'energyfuels-vulcan',
  control: 'spot',
  status: 'ramping',
  evidence: 'declared',
  asOf: '2025-08-26',
  reference: 'https://middleeastmetals.ir/en/news/12374/energy-fuels-soars-on-vulcan-elements-partnership',
  note:
    'Trial quantities from October 2025 under a memorandum, from US monazite only; a long-term contract ' +
    'may follow once the oxide is validated. Trial lots, hence ramping and spot.',
};

/** The pilot line, and the plant that is to take over from it. */
const magnets: readonly ExampleSource[] = [
  {
    stage: 'component',
    share: 1,
    country: 'US',
    control: 'owned',
    status: 'ramping',
    until: BENSON_START,
    evidence: 'declared',
    asOf: '2025-06-01',
    reference: 'https://magneticsmag.com/?p=24004',
    note:
      'Durham, North Carolina: pilot line with small commercial volumes, capacity not published. The only ' +
      'magnet line until Benson starts, hence 1.',
  },
  {
    stage: 'component',
    share: 1,
    country: 'US',
    partnership: 'vulcan-reelement-usg',
    control: 'owned',
    status: 'planned',
    availableFrom: BENSON_START,
    evidence: 'declared',
    asOf: '2025-11-01',
    reference: 'https://secure.northernminer.com/?p=1003884748',
    note:
      'Benson, North Carolina, 10,000 t/y, first operations in 2027; the loans behind it are conditional. ' +
      'Judgement: 1, because next to it the pilot line no longer counts.',
  },
];

/** Vulcan Elements: a pilot magnet line in North Carolina, and a plant for 10,000 t a year planned. */
export const vulcanElements: ExampleSupplier = {
  slug: 'vulcan-elements',
  name: 'Vulcan Elements',
  country: 'US',
  owners: [
    {
      name: 'US Department of Commerce',
      country: 'US',
      asOf: '2025-11-03',
      reference: governmentDeal,
      note: 'Equity for USD 50 million; the percentage is not published.',
    },
    {
      name: '1789 Capital',
      country: 'US',
      asOf: '2025-12-01',
      reference:
        'https://www.coinfeather.com/en/news/questions-emerge-as-trump-backed-rare-earths-company-secures-620m-pentagon-funding/44815',
      note: 'Investor of the Series A; the percentage is not published.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        contractedOxide,
        trialOxide,
        {
          stage: 'metal',
          share: null,
          country: 'US',
          control: 'spot',
          status: 'planned',
          availableFrom: BENSON_START,
          evidence: 'declared',
          asOf: '2025-11-18',
          reference:
            'https://energynews.oedigital.com/mineral-resources/2025/11/18/vulcan-elements-a-rare-earth-magnet-company-will-build-a-1-billion-north-carolina-facility',
          note:
            'Oxide is to become metal inside the Benson plant; the company would not say whether it or ' +
            'another party will do it, hence spot.',
        },
        ...magnets,
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [contractedOxide, trialOxide, ...magnets],
    },
  ],
  reference: governmentDeal,
  note:
    'Where oxide becomes metal today is not disclosed: the pilot only casts alloy, so metal stays ' +
    'undeclared, for dysprosium after 2027 too, because the plan for Benson is recorded for neodymium. No ' +
    'recycled share is published; the deal of November 2025 only says that the focus is on end-of-life ' +
    'magnets and e-waste.',
};
