import type { ExampleSupplier } from '../example-supplier';

/** General Motors: a customer with three American magnet contracts. */
export const gm: ExampleSupplier = {
  slug: 'gm',
  name: 'General Motors',
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
          control: 'offtake',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2022-04-01',
          reference:
            'https://magneticsmag.com/mp-materials-begins-construction-of-magnetics-factory-cements-supply-deal-with-general-motors',
          note:
            'Alloy and magnets from Fort Worth for the Ultium platform, in force; the plant made its ' +
            'first magnets on commercial equipment at the end of 2025, hence ramping.',
        },
        {
          stage: 'component',
          share: null,
          country: 'US',
          supplier: 'evac',
          partnership: 'evac-gm',
          control: 'offtake',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2023-12-14',
          reference:
            'https://fastmarkets.com/insights/e-vac-to-build-rare-earth-magnet-plant-in-south-carolina',
          note:
            'Magnets from Sumter by a binding long-term contract. The plant’s first commercial ' +
            'shipment was in December 2025, hence ramping.',
        },
        {
          stage: 'component',
          share: null,
          country: 'US',
          supplier: 'noveon',
          control: 'offtake',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-08-06',
          reference:
            'https://www.kitco.com/news/off-the-wire/2025-08-07/gm-signs-rare-earth-magnet-deal-noveon-magnetics',
          note:
            'Magnets from San Marcos, delivered since July 2025 under a multi-year contract, read as ' +
            'three years or more.',
        },
      ],
    },
  ],
  reference: 'https://fastmarkets.com/insights/e-vac-to-build-rare-earth-magnet-plant-in-south-carolina',
  note:
    'Nothing says that these three are all, or how much each delivers, so the stage is not complete. ' +
    'Who builds the motors is not on record. No recycled share is published. Listed; no holder’s ' +
    'share was found.',
};
