import type { ExampleSupplier } from '../example-supplier';

const complexPlan =
  'https://news.metal.com/newscontent/103553178/ReElement-POSCO-Ink-Deal-for-US-Rare-Earth-Magnet-Integrated-Site';

/** POSCO International: Korean trader of magnets that others make, with a plan for American ones. */
export const poscoInternational: ExampleSupplier = {
  slug: 'posco-international',
  name: 'POSCO International',
  country: 'KR',
  owners: [
    {
      name: 'POSCO Group',
      reference: 'https://moomoo.com/ja/community/feed/news-113521204920325',
      note: 'Member of the group; the share held is not given in what was read.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'US',
          supplier: 'energy-fuels',
          control: 'spot',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-09-10',
          reference:
            'https://rawmaterials.net/mine-to-magnet-without-china-energy-fuels-announces-breakthrough',
          note:
            'Oxide of White Mesa, qualified; a first lot made magnets for about 1,500 vehicles. A ' +
            'long-term contract was being negotiated, hence spot, and a first lot counts as ramping.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'US',
          supplier: 'reelement',
          partnership: 'reelement-posco',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-09-01',
          reference: complexPlan,
          note:
            'Separation by ReElement in the joint American complex, by memorandum. Equity is not ' +
            'published, hence spot and no joint venture; planned without a date. The source speaks ' +
            'of rare earths.',
        },
        {
          stage: 'component',
          share: null,
          country: 'KR',
          control: 'offtake',
          status: 'planned',
          availableFrom: '2026-12-31',
          evidence: 'declared',
          asOf: '2024-01-01',
          reference:
            'https://rawmaterials.net/alternative-to-china-new-supply-chains-for-rare-earth-magnets/',
          note:
            'Star Group Industrial makes the magnets for a contract of 7,700 t with a North American ' +
            'carmaker from 2026 to 2031. The start is not verified, so the last day of 2026; raw ' +
            'material is said to come from the United States, Australia and Vietnam.',
        },
        {
          stage: 'component',
          share: null,
          country: 'US',
          partnership: 'reelement-posco',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-09-01',
          reference: complexPlan,
          note:
            'Magnets in the joint American complex, by memorandum, site not found. Equity is not ' +
            'published, hence spot and not owned; planned without a date.',
        },
      ],
    },
  ],
  reference: 'https://moomoo.com/ja/community/feed/news-113521204920325',
  note:
    'Recycling is part of the American plan, without a share: undeclared. Its graphite from Tanzania ' +
    'goes to POSCO Future M and stands in that record.',
};
