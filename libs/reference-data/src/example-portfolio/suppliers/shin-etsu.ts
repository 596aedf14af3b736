import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const tradeBlog = 'https://www.couragemagnet.com/magnet-blog/871.html';
const vietnamReport = 'https://cen.acs.org/articles/92/i17/Shin-Etsu-Make-Magnets-Vietnam.html';

/** Separation of its own; both reports speak of rare earths without naming one. */
const ownSeparation: readonly ExampleSource[] = [
  {
    stage: 'processing',
    share: null,
    country: 'VN',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2014-04-28',
    reference: vietnamReport,
    note:
      'Hai Phong, 1,000 t/y of rare earths, begun in 2013 with used magnets and plant scrap. No ' +
      'later report on it was found; because of its feed it is taken to serve neodymium and ' +
      'dysprosium alike.',
  },
  {
    stage: 'processing',
    share: null,
    country: 'JP',
    control: 'owned',
    status: 'operating',
    evidence: 'inferred',
    asOf: '2012-01-23',
    reference: 'http://cn.reuters.com/article/shinetsu-idCNL4E8CN78Q20120123',
    note:
      'Deduced: the Vietnamese plant was reported as the first of its kind outside Japan, so rare ' +
      'earths were refined in Japan already. Site, capacity and present state are unknown.',
  },
];

/** Magnet plants; capacity is known for two of the three, so no shares by capacity. */
const magnetPlants: readonly ExampleSource[] = [
  {
    stage: 'component',
    share: null,
    country: 'JP',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2014-04-28',
    reference: vietnamReport,
    note:
      'Magnets were made only in Japan when this was reported. Its capacity is not given; being the ' +
      'home of the business, it may well be more than the equal part that it is taken to have.',
  },
  {
    stage: 'component',
    share: null,
    country: 'VN',
    control: 'owned',
    status: 'operating',
    evidence: 'inferred',
    asOf: '2022-12-01',
    reference: tradeBlog,
    note: '2,200 t/y at the end of 2022 by a trade blog; another one says that capacity has doubled.',
  },
  {
    stage: 'component',
    share: null,
    country: 'CN',
    control: 'owned',
    status: 'operating',
    evidence: 'inferred',
    asOf: '2022-12-01',
    reference: tradeBlog,
    note:
      '3,000 t/y at the end of 2022 by a trade blog. The figure equals that of the alloy plant at ' +
      'Longyan, so the two may be one: a reader who thinks so would strike this row.',
  },
];

/** Shin-Etsu Chemical: Japanese maker of sintered magnets with plants in Japan, Vietnam and China. */
export const shinEtsu: ExampleSupplier = {
  slug: 'shin-etsu',
  name: 'Shin-Etsu Chemical',
  country: 'JP',
  owners: [],
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
        ...ownSeparation,
        {
          stage: 'metal',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2012-03-26',
          reference: 'https://cen.acs.org/articles/90/i13/Shin-Etsu-Picks-China-Rare.html',
          note:
            'Longyan, Fujian, 3,000 t/y of magnet alloy, planned to start in January 2013. The start ' +
            'is not verified by a later report; counted as operating, because leaving it out would ' +
            'hide a link to China.',
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
            'rare earths. Restricted since January 2026, and a weak source of June 2026 reports no ' +
            'exports for three months; a reader who believes that would call it idle.',
        },
        ...ownSeparation,
        ...magnetPlants,
      ],
    },
  ],
  reference: tradeBlog,
  note:
    'The three countries with magnet plants are taken as all there are. Lynas was meant in 2023 to ' +
    'cover about 30 % of Japan’s heavy rare earths; what reaches this company is unknown, so there ' +
    'is no dysprosium link to it. Hai Phong’s scrap has no published share, so recycling is ' +
    'undeclared. Listed; no holder’s share was found.',
};
