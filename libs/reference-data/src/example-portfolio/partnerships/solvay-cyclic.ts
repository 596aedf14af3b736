import type { ExamplePartnership } from '../example-partnership';

const report = 'https://www.seaisi.org/details/26454?type=news-rooms';

/** Recycled mixed oxide of Cyclic Materials for Solvay's separation. */
export const solvayCyclicDeal: ExamplePartnership = {
  slug: 'solvay-cyclic',
  name: 'Solvay - Cyclic Materials',
  type: 'supply',
  status: 'signed',
  parties: [
    {
      supplier: 'cyclic-materials',
      name: 'Cyclic Materials',
      country: 'CA',
      role: 'supplier',
      reference: report,
    },
    {
      supplier: 'solvay',
      name: 'Solvay',
      country: 'BE',
      role: 'buyer',
      reference: report,
      note: 'Separates the mixed oxide at La Rochelle.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      sources: [],
      recycling: {
        postConsumer: 0,
        preConsumer: 1,
        evidence: 'declared',
        asOf: '2024-07-01',
        reference: report,
        note:
          'The deal is about recycled oxide only. How much of the magnets behind it is end-of-life ' +
          'is not published, so all counts as pre-consumer, the lower credit.',
      },
    },
  ],
  reference: report,
  note:
    'Signed in June or July 2024, shipments from late 2024. Small: the plant behind it takes 100 t/y ' +
    'of magnets.',
};
