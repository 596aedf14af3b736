import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const takeover = 'https://www.recyclingtoday.com/news/glencore-makes-li-cycle-purchase-official';

/** The black mass sites, called spokes; the record names each of them for all three metals. */
const spokes: readonly ExampleSource[] = [
  {
    stage: 'processing',
    share: null,
    country: 'US',
    control: 'owned',
    status: 'ramping',
    evidence: 'inferred',
    asOf: '2025-08-01',
    reference: takeover,
    note:
      'Spokes in Arizona, Alabama and New York. Nobody verified that they run under the new owner: ' +
      'ramping is our reading of that doubt, between operating and idle.',
  },
  {
    stage: 'processing',
    share: null,
    country: 'CA',
    control: 'owned',
    status: 'ramping',
    evidence: 'inferred',
    asOf: '2025-08-01',
    reference: takeover,
    note: 'Spoke in Ontario; whether it runs is not verified, read as ramping like the others.',
  },
  {
    stage: 'processing',
    share: null,
    country: 'DE',
    control: 'owned',
    status: 'ramping',
    evidence: 'inferred',
    asOf: '2025-08-01',
    reference: takeover,
    note: 'Spoke in Magdeburg; whether it runs is not verified, read as ramping like the others.',
  },
];

const batteryScrap: ExampleChain['recycling'] = {
  postConsumer: 0,
  preConsumer: 1,
  evidence: 'declared',
  asOf: '2025-08-01',
  reference: takeover,
  note:
    'A battery recycler: all of its feed is scrap. How much comes from cell makers and how much from ' +
    'used batteries is not published, so all counts as pre-consumer, the lower credit.',
};

/** Li-Cycle: battery recycler that makes black mass, part of Glencore since August 2025. */
export const liCycle: ExampleSupplier = {
  slug: 'li-cycle',
  name: 'Li-Cycle',
  country: 'CA',
  owners: [
    {
      name: 'Glencore',
      asOf: '2025-08-01',
      reference: takeover,
      note: 'Held through Glencore Battery Recycling since August 2025; the share is not stated.',
    },
  ],
  chains: [
    {
      material: 'nickel',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: spokes,
      recycling: batteryScrap,
    },
    {
      material: 'cobalt',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: spokes,
      recycling: batteryScrap,
    },
    {
      material: 'lithium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: spokes,
      recycling: batteryScrap,
    },
  ],
  reference: takeover,
  note:
    'What it delivers is black mass, counted as processing although the metals in it are not yet ' +
    'separated. The Rochester hub, paused since 2023, is left out.',
};
