import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://magneticsmag.com/now-investor-owned-vac-to-build-big-magnet-factory-in-south-carolina/';

/** The contract and the grant on which the magnet plant at Sumter was built. */
export const evacGmDeal: ExamplePartnership = {
  slug: 'evac-gm',
  name: 'VAC/eVAC - General Motors',
  type: 'offtake',
  status: 'in_force',
  announcedOn: '2023-01-01',
  amount: 94_100_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'evac',
      name: 'eVAC Magnetics (VAC Group)',
      country: 'US',
      role: 'supplier',
      reference: report,
    },
    { supplier: 'gm', name: 'General Motors', country: 'US', role: 'buyer', reference: report },
    {
      name: 'US Department of War',
      country: 'US',
      role: 'financier',
      amount: 94_100_000,
      currency: 'USD',
      reference: report,
      note: 'Grant to the plant.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
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
          asOf: '2025-12-15',
          reference: 'https://rareearthexchanges.com/news/a-magnet-ships-and-a-line-is-crossed',
          note:
            'Sumter, South Carolina, the plant of this deal, hence 1: first commercial shipment in ' +
            'December 2025, 2,000 t/y planned for 2026 and not verified.',
        },
      ],
    },
  ],
  reference: report,
  note:
    'Binding and long-term; volume and term are not published. The amount is the grant; a tax credit ' +
    'of USD 111.9 million comes beside it. Day of January 2023 not known.',
};
