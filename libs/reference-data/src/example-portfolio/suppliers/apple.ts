import type { ExampleSupplier } from '../example-supplier';

/** Apple: a customer, by the magnet contract that is on record. */
export const apple: ExampleSupplier = {
  slug: 'apple',
  name: 'Apple',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'product',
      sources: [
        {
          stage: 'component',
          share: null,
          country: 'US',
          supplier: 'mp-materials',
          partnership: 'mp-apple',
          control: 'offtake',
          status: 'planned',
          availableFrom: '2027-12-31',
          evidence: 'declared',
          asOf: '2025-07-15',
          reference:
            'https://theprospectornews.com/mp-materials-and-apple-announce-500-million-partnership-to-produce-recycled-rare-earth-magnets-in-the-united-states',
          note:
            'Magnets from Fort Worth, shipments from 2027, hence the last day of that year. What ' +
            'part of Apple’s magnets they will be is not published.',
        },
      ],
    },
  ],
  reference:
    'https://appleworld.today/2025/07/apple-and-mp-materials-will-launch-an-all-new-recycling-facility-for-processing-recycled-rare-earth-elements',
  note:
    'One contract is all that is on record of a large buyer; who supplies its magnets today and who ' +
    'assembles its products is not. The magnets of this contract are to be wholly recycled, which ' +
    'says nothing of the others: recycling is undeclared. Listed; no holder’s share was found.',
};
