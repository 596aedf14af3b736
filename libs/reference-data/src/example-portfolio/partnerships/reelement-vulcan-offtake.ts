import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://rareearthexchanges.com/news/magnet-moves-as-reelement-inks-deal-with-vulcan-elements-to-accelerate-usa-rae-earth-element-value-chain';

/** Five years of ReElement's oxides for Vulcan's magnets. */
export const reelementVulcanOfftakeDeal: ExamplePartnership = {
  slug: 'reelement-vulcan-offtake',
  name: 'ReElement - Vulcan five-year oxide supply',
  type: 'offtake',
  status: 'signed',
  parties: [
    {
      supplier: 'reelement',
      name: 'ReElement Technologies',
      country: 'US',
      role: 'supplier',
      reference: report,
    },
    {
      supplier: 'vulcan-elements',
      name: 'Vulcan Elements',
      country: 'US',
      role: 'buyer',
      reference: report,
    },
  ],
  chains: [
    { material: 'neodymium', deliveredStage: 'processing', sources: [] },
    { material: 'dysprosium', deliveredStage: 'processing', sources: [] },
  ],
  reference: report,
  note:
    'Reported as signed in mid-July 2025 and made known in August. Thousands of tonnes a year from ' +
    '2026, from recycled electronics and ore, priced below USD 110/kg: far above what ReElement was ' +
    'last known to make, and no delivery is verified.',
};
