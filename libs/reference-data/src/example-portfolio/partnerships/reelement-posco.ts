import type { ExamplePartnership } from '../example-partnership';

const memorandum = 'https://moomoo.com/ja/community/feed/news-113521204920325';

/** An American complex for separation and magnets, by a memorandum. */
export const reelementPoscoDeal: ExamplePartnership = {
  slug: 'reelement-posco',
  name: 'ReElement - POSCO International',
  type: 'memorandum',
  status: 'announced',
  parties: [
    {
      supplier: 'reelement',
      name: 'ReElement Technologies',
      country: 'US',
      role: 'supplier',
      reference: memorandum,
      note: 'Separates and recycles.',
    },
    {
      supplier: 'posco-international',
      name: 'POSCO International',
      country: 'KR',
      role: 'producer',
      reference: memorandum,
      note: 'Brings raw material and makes the magnets.',
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
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-09-01',
          reference:
            'https://news.metal.com/newscontent/103553178/ReElement-POSCO-Ink-Deal-for-US-Rare-Earth-Magnet-Integrated-Site',
          note:
            'Magnets in the joint complex, site not found: the only place of the plan and the ' +
            'partners’ own, hence 1 and owned. No date, so it counts nothing.',
        },
      ],
    },
  ],
  reference: memorandum,
  note:
    'Made known in 2025, on no day that was found. ReElement is to be the main refiner in North ' +
    'America; recycling of magnets is part of the plan without a share. Not binding.',
};
