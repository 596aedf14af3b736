import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://rareearthexchanges.com/news/aclara-to-build-first-u-s-heavy-rare-earths-separation-plant-feed-secured-by-mid-2028';

/** Aclara's heavy rare earths for the magnets of Sumter. */
export const aclaraVacDeal: ExamplePartnership = {
  slug: 'aclara-vac',
  name: 'Aclara - VAC',
  type: 'memorandum',
  status: 'announced',
  parties: [
    {
      supplier: 'aclara',
      name: 'Aclara Resources',
      country: 'CA',
      role: 'supplier',
      reference: report,
      note: 'Heavy rare earths.',
    },
    {
      supplier: 'evac',
      name: 'eVAC Magnetics (VAC Group)',
      country: 'US',
      role: 'buyer',
      reference: report,
      note: 'Makes the magnets.',
    },
  ],
  chains: [{ material: 'dysprosium', deliveredStage: 'processing', sources: [] }],
  reference: report,
  note:
    'Made known in 2025, on no day that was found. One report speaks of a joint venture for alloy, ' +
    'another of a memorandum on oxides; terms are not verified, so it is recorded as the weaker and ends ' +
    'at oxide. Aclara aims at deliveries by mid-2028.',
};
