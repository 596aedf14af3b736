import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const pressDigest = 'https://www.daily8.com/en/hashtag/Proterial';

/** Magnet plants; the capacity of the Japanese ones is not public, so no shares by capacity. */
const magnetPlants: readonly ExampleSource[] = [
  {
    stage: 'component',
    share: null,
    country: 'JP',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-01-01',
    reference: pressDigest,
    note: 'NEOMAX magnets in Japan. Capacity is not public.',
  },
  {
    stage: 'component',
    share: null,
    country: 'CN',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-01-01',
    reference: pressDigest,
    note:
      'Plant in China, above 2,000 t/y. Taken to hold an equal part beside Japan for want of a ' +
      'second figure, which probably overstates it.',
  },
];

/** Proterial, formerly Hitachi Metals: Japanese maker of sintered magnets with a plant in China. */
export const proterial: ExampleSupplier = {
  slug: 'proterial',
  name: 'Proterial',
  country: 'JP',
  owners: [
    {
      name: 'Bain Capital',
      country: 'US',
      asOf: '2025-01-01',
      reference: pressDigest,
      note: 'Described as its backer; the share is not stated.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'MY',
          supplier: 'lynas',
          control: 'spot',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2026-03-10',
          reference: 'https://www.finnewsnetwork.com.au/archives/finance_news_network4192821.html',
          note:
            'Oxide of Lynas by way of JARE (Sojitz and JOGMEC), which takes 5,000 t/y of NdPr until ' +
            '2038. The magnet makers behind it are not named, so that this is one of them is ' +
            'deduced; the long contract is JARE’s, hence spot.',
        },
        {
          stage: 'metal',
          share: null,
          country: 'JP',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          reference:
            'https://www.motioncontrolonline.org/content-detail.cfm/Motion-Control-Tech-Papers/Hitachi-Metals-Ltd-announces-that-it-will-purchase-Santoku-Corporation-Santoku-a-rare-earth-material-maker/content_id/2299',
          note:
            'Santoku: rare-earth metals and strip-cast magnet alloys. An undated page reports that ' +
            'its purchase was agreed; completion is not verified, so it counts as bought from, not ' +
            'owned.',
        },
        ...magnetPlants,
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'spot',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2026-01-01',
          reference:
            'https://projectblue.com/blue/news-analysis/1395/china-moves-to-ban-exports-of-key-critical-materials-to-japanese-consumers-under-tighter-dual-use-restrictions-',
          note:
            'A statement about Japan, not about this company: China is the main source of its heavy ' +
            'rare earths. Restricted since January 2026; whether anything flows is not verified, and ' +
            'stocks are held.',
        },
        ...magnetPlants,
      ],
    },
  ],
  reference: 'https://reqodata.com/en/rare-earth-magnet-manufacturers-and-suppliers',
  note:
    'The plants named in Japan and China are taken as all there are. Covered ownership is 0 as far ' +
    'as published: one holder is named, others are not. Lynas was meant in 2023 to cover about 30 % ' +
    'of Japan’s heavy rare earths; what reaches this company is unknown. No recycled share is ' +
    'published.',
};
