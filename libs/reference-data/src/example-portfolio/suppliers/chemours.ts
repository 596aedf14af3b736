import type { ExampleChain, ExampleSupplier } from '../example-supplier';

const contract = 'https://me.smenet.org/webContent.cfm?webarticleid=3471';

/** Monazite carries every rare earth: one chain for each that the buyers make of it. */
const monazite = (material: string, whyThisOne: string): ExampleChain => ({
  material,
  deliveredStage: 'extraction',
  complete: ['extraction'],
  sources: [
    {
      stage: 'extraction',
      share: 1,
      country: 'US',
      control: 'owned',
      status: 'operating',
      evidence: 'declared',
      asOf: '2021-03-11',
      reference: contract,
      note:
        'Mineral sands of Georgia and Florida, monazite as a by-product, at least 2,500 short tons a ' +
        `year by the contract of 2020. No other site is named, hence 1. ${whyThisOne}`,
    },
  ],
  recycling: {
    postConsumer: 0,
    preConsumer: 0,
    evidence: 'inferred',
    asOf: '2021-03-11',
    reference: contract,
    note: 'An assumption, not a published figure: the operation is fed from ore.',
  },
});

/** Chemours: mineral sands whose monazite Energy Fuels separates. */
export const chemours: ExampleSupplier = {
  slug: 'chemours',
  name: 'Chemours',
  country: 'US',
  owners: [],
  chains: [
    monazite('neodymium', 'The source speaks of rare earths.'),
    monazite(
      'dysprosium',
      'That dysprosium comes of it is said by Energy Fuels’ memorandum with Vulcan Elements.',
    ),
  ],
  reference: 'https://mugglehead.com/energy-fuels-and-vulcan-elements-forge-rare-earth-alliance',
  note: 'Listed; no holder’s share was found.',
};
