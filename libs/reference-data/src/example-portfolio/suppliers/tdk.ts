import type { ExampleSource, ExampleSupplier } from '../example-supplier';

/** The one magnet plant for which a source was found. */
const guangdong: ExampleSource = {
  stage: 'component',
  share: null,
  country: 'CN',
  control: 'joint_venture',
  equityShare: 0.59,
  coveredOwnershipShare: 0.37,
  status: 'operating',
  evidence: 'declared',
  asOf: '2013-05-08',
  reference:
    'http://institut-seltene-erden.org/en/tdk-overcomes-resistance-and-Grundet-Japanese-Chinese-rare-earth-magnet-company/',
  note:
    'Guangdong TDK Rising Rare Earth, 1,500 t/y: 59 % TDK, 37 % the state-owned Guangdong Rising ' +
    'Nonferrous when it was set up in 2013. Neither the shares nor the plant’s present state is ' +
    'verified.',
};

/** TDK: Japanese maker of magnets, of which little but a joint venture in China is on record. */
export const tdk: ExampleSupplier = {
  slug: 'tdk',
  name: 'TDK',
  country: 'JP',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
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
        guangdong,
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'component',
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
        guangdong,
      ],
    },
  ],
  reference: 'https://www.couragemagnet.com/magnet-blog/871.html',
  note:
    'TDK is known to make magnets in Japan as well, but no source was found for it, so those plants ' +
    'are missing, the stage is not complete and the record leans towards China. Listed; no holder’s ' +
    'share and no recycled share was found.',
};
