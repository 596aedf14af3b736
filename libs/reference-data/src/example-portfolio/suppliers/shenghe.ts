import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const capacities = 'http://www.szdaily.com/content/2022-02/14/content_24930473.htm';

/** The group's mine to be; it would serve every chain. */
const ngualla: ExampleSource = {
  stage: 'extraction',
  share: null,
  country: 'TZ',
  control: 'owned',
  coveredOwnershipShare: 0.84,
  status: 'planned',
  evidence: 'declared',
  asOf: '2025-09-01',
  reference: 'https://ai.xueqiu.com/1297485090/353182912',
  note:
    'Ngualla, in development, no start named: 84 % through Peak Rare Earths, bought whole in ' +
    'September 2025, and 16 % Tanzania. The 84 % count as Chinese, because this company holds them.',
};

/** Shenghe Resources: Chinese separator and metal maker with interests in mines abroad. */
export const shenghe: ExampleSupplier = {
  slug: 'shenghe',
  name: 'Shenghe Resources',
  country: 'CN',
  owners: [
    {
      name: 'Chengdu Institute of Multipurpose Utilisation',
      country: 'CN',
      share: 0.2,
      asOf: '2016-09-01',
      reference:
        'https://jichanglulu.wordpress.com/2016/09/23/new-chinese-investor-in-greenland-uraniumrare-earth-project/',
      note: 'A state institute, about 20 % ten years ago; no newer figure was found.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        ngualla,
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2022-02-01',
          reference: capacities,
          note:
            'Separation in China, 15,000 t/y of rare earths in 2022. Not given as 1: scrap lines and ' +
            'perhaps plants elsewhere stand beside it.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2026-02-02',
          reference: 'https://reportify.cn/tags/product?tagValue=%E8%BD%BB%E7%A8%80%E5%9C%9F',
          note:
            'Lines in China that recycle rare-earth scrap beside ore, from a description of the ' +
            'business in a press report. What part of the feed is scrap is not published, so ' +
            'recycling stays undeclared.',
        },
        {
          stage: 'metal',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2022-02-01',
          reference: capacities,
          note:
            'Metal in China, 12,000 t/y of "processing capacity" in 2022, read as metal. The only ' +
            'place named, hence 1.',
        },
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'processing',
      sources: [
        ngualla,
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'owned',
          coveredOwnershipShare: 0.86,
          status: 'operating',
          evidence: 'documented',
          asOf: '2025-04-01',
          reference:
            'https://6ix.com/company/neo-performance-materials-inc/news/neo-completes-sale-of-majority-equity-interest-of-china-rare-earth-separation-assets',
          note:
            'JAMR at Jiangyin, heavy separation, 86 % bought from Neo Performance Materials on 1 ' +
            'April 2025; quota about 1,100 t/y of oxide by Neo’s own page. Not given as 1, because ' +
            'the group’s other plants may separate dysprosium too.',
        },
      ],
    },
  ],
  reference: capacities,
  note:
    'Bought concentrate of MP Materials until 2025; where its feed comes from since is undeclared. ' +
    'Also holds 3.1 % of MP Materials (2025), 9.99 % of Vital Metals (2023), 6.5 % of Energy ' +
    'Transition Minerals (2026) and 88 % of ZAMR at Zibo, closed in 2024. The covered share counts ' +
    'only the one holder whose share was ever published; plants in China are exposed either way.',
};
