import type { ExamplePartnership } from '../example-partnership';

const report = 'https://rawmaterials.net/mine-to-magnet-lynas-and-noveon-join-forces-for-u-s-supply-chain';

/** Lynas' oxides for Noveon's magnets, by a memorandum. */
export const lynasNoveonDeal: ExamplePartnership = {
  slug: 'lynas-noveon',
  name: 'Lynas - Noveon',
  type: 'memorandum',
  status: 'announced',
  announcedOn: '2025-10-08',
  parties: [
    {
      supplier: 'lynas',
      name: 'Lynas Rare Earths',
      country: 'AU',
      role: 'supplier',
      reference: report,
      note: 'Oxides from Malaysia.',
    },
    {
      supplier: 'noveon',
      name: 'Noveon Magnetics',
      country: 'US',
      role: 'producer',
      reference: report,
      note: 'Makes the magnets.',
    },
  ],
  chains: [
    { material: 'neodymium', deliveredStage: 'component', sources: [] },
    { material: 'dysprosium', deliveredStage: 'component', sources: [] },
  ],
  reference: report,
  note:
    'Not binding, and no definitive agreement was found. Metal and alloy in between are part of the ' +
    'plan; who makes them is open.',
};
