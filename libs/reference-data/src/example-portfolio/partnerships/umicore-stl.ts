import type { ExamplePartnership } from '../example-partnership';

const agreement =
  'https://umicore.com/en/newsroom/umicore-and-stl-sign-partnership-related-to-germanium-recycling';

/** Germanium of the Big Hill tailings, concentrated at Lubumbashi and refined by Umicore. */
export const umicoreStlDeal: ExamplePartnership = {
  slug: 'umicore-stl',
  name: 'Umicore - STL/Gécamines germanium',
  type: 'supply',
  status: 'in_force',
  announcedOn: '2024-05-08',
  parties: [
    {
      supplier: 'umicore',
      name: 'Umicore',
      country: 'BE',
      role: 'buyer',
      reference: agreement,
      note: 'Refines the concentrate; the partnership covers technology as well.',
    },
    {
      supplier: 'stl-gecamines',
      name: 'STL (Gécamines)',
      country: 'CD',
      role: 'supplier',
      reference: agreement,
    },
  ],
  chains: [
    {
      material: 'germanium',
      deliveredStage: 'processing',
      sources: [],
      recycling: {
        postConsumer: 0,
        preConsumer: 1,
        evidence: 'declared',
        asOf: '2024-05-08',
        reference: agreement,
        note:
          'The deal is about tailings only: secondary feed by definition, but not end-of-life, so ' +
          'pre-consumer.',
      },
    },
  ],
  reference: agreement,
  note:
    'Exclusive access to the germanium of Big Hill. Ends at refined germanium; what Umicore makes of it ' +
    'later is not part of the deal.',
};
