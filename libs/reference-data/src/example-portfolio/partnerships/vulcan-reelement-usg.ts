import type { ExamplePartnership } from '../example-partnership';

const announcement =
  'https://www.prnewswire.com/news-releases/vulcan-elements-forges-1-4-billion-partnership-with-the-united-states-government-and-reelement-technologies-to-expand-100-vertically-integrated-domestic-magnet-supply-chain-302602878.html';

/** Loans, equity and private money for Vulcan's Benson plant and for ReElement's separation. */
export const vulcanReelementUsgDeal: ExamplePartnership = {
  slug: 'vulcan-reelement-usg',
  name: 'Vulcan Elements - ReElement - US Government magnet supply chain',
  type: 'financing',
  status: 'announced',
  announcedOn: '2025-11-03',
  amount: 1_400_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'vulcan-elements',
      name: 'Vulcan Elements',
      country: 'US',
      role: 'producer',
      reference: announcement,
      note: 'Magnet maker; is to borrow 620 million.',
    },
    {
      supplier: 'reelement',
      name: 'ReElement Technologies',
      country: 'US',
      role: 'supplier',
      reference: announcement,
      note: 'Separates the oxide; is to borrow 80 million, matched by private capital.',
    },
    {
      supplier: 'american-resources',
      name: 'American Resources Corporation',
      country: 'US',
      role: 'parent',
      reference: announcement,
      note: 'Parent of ReElement.',
    },
    {
      name: 'US Department of War',
      country: 'US',
      role: 'financier',
      amount: 700_000_000,
      currency: 'USD',
      reference: announcement,
      note: 'Both loans, from its Office of Strategic Capital, on conditions; gets warrants.',
    },
    {
      name: 'US Department of Commerce',
      country: 'US',
      role: 'investor',
      amount: 50_000_000,
      currency: 'USD',
      reference: announcement,
      note: 'CHIPS incentive against equity in Vulcan Elements.',
    },
  ],
  chains: [
    { material: 'neodymium', deliveredStage: 'component', sources: [] },
    { material: 'dysprosium', deliveredStage: 'component', sources: [] },
  ],
  reference: announcement,
  note:
    'Meant for 10,000 t/y of magnets with a focus on recycled feed, which has no number and stays ' +
    'undeclared. The loans are conditional commitments. 620, 80 and 80 matched, 50 and 550 of ' +
    'private money make 1,380 million; the parties call it 1.4 billion.',
};
