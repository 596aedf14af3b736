import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const recyclerPage = 'https://electriccarsreport.com/2024/05/redwood-materials-partners-with-ultium-cells';

/** The two recycling sites; each serves nickel, cobalt and lithium. */
const recyclingSites: readonly ExampleSource[] = [
  {
    stage: 'processing',
    share: null,
    country: 'US',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2024-05-01',
    reference: recyclerPage,
    note:
      'Nevada, hydrometallurgy. 60,000 t of material a year is quoted for all metals together, as ' +
      'output, not capacity, so no share can be computed against the second site.',
  },
  {
    stage: 'processing',
    share: null,
    country: 'US',
    control: 'owned',
    status: 'ramping',
    evidence: 'inferred',
    asOf: '2025-01-01',
    reference: 'https://web3.oucnyi.blue/it/discover/post/59773211562048',
    note:
      'South Carolina, starting with 20,000 t/y of all materials; known from a repost of a company ' +
      'statement. Judgement: it serves each of the three metals, because the figure is not split.',
  },
];

/** Feed of both sites. Scrap is collected, not mined: it stands here and is no source of extraction. */
const batteryScrap: ExampleChain['recycling'] = {
  postConsumer: 0,
  preConsumer: 1,
  evidence: 'declared',
  asOf: '2024-05-01',
  reference: recyclerPage,
  note:
    'All feed is battery scrap: production scrap of Panasonic’s Nevada cells since 2019 and of Ultium ' +
    'Cells (about 10,000 of more than 50,000 t/y), and Toyota’s end-of-life packs. The split is unknown, ' +
    'so all counts as pre-consumer, the lower credit.',
};

/** Redwood Materials: battery scrap to nickel, cobalt and lithium in Nevada, and copper foil. */
export const redwood: ExampleSupplier = {
  slug: 'redwood',
  name: 'Redwood Materials',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'nickel',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: recyclingSites,
      recycling: batteryScrap,
    },
    {
      material: 'cobalt',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: recyclingSites,
      recycling: batteryScrap,
    },
    {
      material: 'lithium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: recyclingSites,
      recycling: batteryScrap,
    },
    {
      material: 'copper',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'component',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2023-11-16',
          reference:
            'https://cxonxt.com/news-feed/toyota-partners-with-redwood-materials-for-battery-cells-at-north-american-ev-factory/',
          note:
            'Anode foil in Nevada, the only line named, begun between 2022 and 2024; its state today is ' +
            'not verified, hence ramping. Recycled copper is promised for customers’ contracts, not for ' +
            'all output, so the recycled share stays undeclared.',
        },
      ],
    },
  ],
  reference: 'https://web3.oucnyi.blue/it/discover/post/59773211562048',
  note:
    'Cathode output in Nevada, due in 2025, is not verified, so these chains end at processing; its ' +
    'recycled minimum (20 % nickel and lithium, 50 % cobalt) binds for Toyota only. A memorandum with ' +
    'General Motors is not binding and left out.',
};
