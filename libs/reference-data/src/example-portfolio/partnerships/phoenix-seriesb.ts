import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://accidentlawyeroffice.live/2025/01/bmw-yamaha-motor-back-us-rare-earth-startup-phoenix-tailings.html';

/** Money of carmakers and funds for Phoenix Tailings' metal plant. */
export const phoenixSeriesbDeal: ExamplePartnership = {
  slug: 'phoenix-seriesb',
  name: 'Phoenix Tailings Series B',
  type: 'equity',
  status: 'closed',
  announcedOn: '2024-12-20',
  amount: 43_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'phoenix-tailings',
      name: 'Phoenix Tailings',
      country: 'US',
      role: 'producer',
      reference: report,
      note: 'Raised the 43 million.',
    },
    {
      name: 'BMW i Ventures',
      country: 'DE',
      role: 'investor',
      reference: report,
      note: 'Country of its parent, the BMW Group; its part of the sum is not published.',
    },
    { name: 'Yamaha Motor Ventures', role: 'investor', reference: report },
    { name: 'Envisioning Partners', role: 'investor', reference: report },
    { name: 'MPower', role: 'investor', reference: report },
    { name: 'Escape Velocity', role: 'investor', reference: report },
  ],
  chains: [
    { material: 'neodymium', deliveredStage: 'metal', sources: [] },
    { material: 'dysprosium', deliveredStage: 'metal', sources: [] },
  ],
  reference: report,
  note: '13 million of it for the plant at Exeter, New Hampshire. Read on a reposting of an agency report.',
};
