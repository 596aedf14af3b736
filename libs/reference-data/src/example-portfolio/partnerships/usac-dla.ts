import type { ExamplePartnership } from '../example-partnership';

const award = 'https://redcensor.com/us-antimony-corporation-wins-245-million-pentagon-contract';

/** Antimony ingots of US Antimony for the stockpile of the United States. */
export const usacDlaDeal: ExamplePartnership = {
  slug: 'usac-dla',
  name: 'US Antimony - DLA',
  type: 'supply',
  status: 'in_force',
  announcedOn: '2025-09-23',
  amount: 245_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'us-antimony',
      name: 'United States Antimony',
      country: 'US',
      role: 'supplier',
      reference: award,
    },
    {
      name: 'US Department of War',
      country: 'US',
      role: 'buyer',
      amount: 245_000_000,
      currency: 'USD',
      reference: award,
      note:
        'Through its Defense Logistics Agency. The amount is a ceiling to September 2030; the first ' +
        'order was about 10 million.',
    },
  ],
  chains: [{ material: 'antimony', deliveredStage: 'metal', sources: [] }],
  reference: award,
  note:
    'Five years, one supplier, for the National Defense Stockpile: ingots ordered as needed, so the sum ' +
    'is what may be bought, not what will be.',
};
