import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const supplyChainPage = 'https://sustainability.neomaterials.com/supply-chain/';
const estoniaOpening =
  'https://www.automotiveworld.com/articles/neo-opens-estonia-rare-earth-plant-to-cut-eu-reliance-on-china/';
const estoniaStart =
  'https://www.argusmedia.com/de/news-and-insights/latest-market-news/2465359-magnequench-starts-building-estonia-re-magnet-plant';

/** The sintered-magnet plant. */
const narva: Omit<ExampleSource, 'share' | 'note'> = {
  stage: 'component',
  country: 'EE',
  control: 'owned',
  status: 'ramping',
  evidence: 'declared',
  asOf: '2025-09-01',
  reference: estoniaOpening,
};

/** A heavy rare earth: separated at Sillamäe and in China, used in the magnets of Narva alone. */
const heavyRareEarth = (material: string, jiangyin: ExampleSource): ExampleChain => ({
  material,
  deliveredStage: 'component',
  sources: [
    {
      stage: 'processing',
      share: null,
      country: 'EE',
      control: 'owned',
      status: 'ramping',
      evidence: 'declared',
      asOf: '2025-09-19',
      reference:
        'https://translogistics.net/2025/09/neo-adds-heavy-rare-earth-line-opens-ev-motor-magnet-plant',
      note:
        'Line for dysprosium and terbium oxide at Sillamäe, completed in September 2025. Another ' +
        'report calls it a pilot and no volume is given, hence ramping.',
    },
    jiangyin,
    {
      stage: 'metal',
      share: null,
      country: 'KR',
      supplier: 'asm',
      control: 'spot',
      status: 'idle',
      evidence: 'declared',
      asOf: '2025-01-01',
      reference: 'https://discoveryalert.com.au/news/asm-milestone-rare-earth-commercialization-2025',
      note:
        `2 kg of ${material} metal from ASM’s Korean plant in 2025. Judgement: idle, because a ` +
        'single trial lot is no supply.',
    },
    {
      ...narva,
      share: 1,
      note:
        'Narva, opened in September 2025. Judgement: 1, because it alone makes sintered magnets; ' +
        'whether the powders of Korat and Tianjin hold heavy rare earths is not stated.',
    },
  ],
});

/** Heavy oxides of the Chinese plant that was sold, which Neo alone may sell outside China. */
const jiangyinOxide: Omit<ExampleSource, 'note'> = {
  stage: 'processing',
  share: null,
  country: 'CN',
  control: 'offtake',
  status: 'operating',
  evidence: 'declared',
  asOf: '2024-09-01',
  reference: 'https://magneticsmag.com/?p=22486',
};

/** Neo Performance Materials: separation and magnets in Estonia, magnet powders in Thailand and China. */
export const neo: ExampleSupplier = {
  slug: 'neo',
  name: 'Neo Performance Materials',
  country: 'CA',
  owners: [
    {
      name: 'Hastings Technology Metals',
      country: 'AU',
      share: 0.221,
      asOf: '2022-08-26',
      reference:
        'http://www.miningweekly.com/article/hastings-takes-a-stake-in-tsx-listed-neo-funding-it-with-wyloo-cash-2022-08-26',
      note: '19.9 and 21.5 % are printed elsewhere; whether it still holds them is not verified.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          supplier: 'energy-fuels',
          partnership: 'neo-energyfuels',
          control: 'spot',
          status: 'idle',
          evidence: 'declared',
          asOf: '2023-07-01',
          reference: estoniaStart,
          note:
            'Mixed carbonate from White Mesa, counted as mined material because it is not separated. ' +
            'Judgement: idle, because Energy Fuels separates itself since 2024 and no later delivery ' +
            'was found; term unknown, hence spot.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'RU',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          reference: supplyChainPage,
          note:
            'An unnamed Russian supplier, by an undated company page older than 2025 that lists ' +
            'China, Vietnam and Australia beside it. Whether it still delivers is unknown.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'EE',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2023-07-01',
          reference: estoniaStart,
          note: 'Silmet at Sillamäe, 3,000 t/y of light rare earths. The source speaks of rare earths.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'MY',
          supplier: 'lynas',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-09-01',
          reference:
            'https://benchmark-source-core.pages.dev/article/in-conversation-with-neo-performance-materials-ceo-and-president-rahim-suleman',
          note: 'Named by the company among several sources of feed; terms not found, hence spot.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          reference: supplyChainPage,
          note: 'Unnamed Chinese processors, which feed the Tianjin powders. Undated page.',
        },
        {
          stage: 'metal',
          share: null,
          country: 'TH',
          control: 'joint_venture',
          equityShare: 0.2,
          status: 'operating',
          evidence: 'declared',
          reference: supplyChainPage,
          note:
            'GQD Special Material, Rayong, 20 % Neo: turns Silmet’s oxide into metal for a toll. It ' +
            'serves the powders of Korat; whether it serves Narva is not stated. Undated page.',
        },
        {
          ...narva,
          share: null,
          note:
            'Narva, 2,000 t/y of sintered magnets, 5,000 in a second phase. Opened in September ' +
            '2025, hence ramping.',
        },
        {
          stage: 'component',
          share: null,
          country: 'TH',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          reference: supplyChainPage,
          note:
            'Magnequench at Korat: powder for bonded magnets, fed by Silmet and others outside ' +
            'China. Undated page.',
        },
        {
          stage: 'component',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          reference: supplyChainPage,
          note:
            'Magnequench at Tianjin: powder for bonded magnets, fed mostly by Chinese processors. ' +
            'Undated page.',
        },
      ],
    },
    heavyRareEarth('dysprosium', {
      ...jiangyinOxide,
      supplier: 'shenghe',
      note:
        'Heavy products of JAMR, now Shenghe’s: exclusive sale outside China for five years from ' +
        'April 2025, so part of what Neo delivers, if not of its magnets.',
    }),
    heavyRareEarth('terbium', {
      ...jiangyinOxide,
      coveredOwnershipShare: 0.86,
      note:
        'Heavy products of JAMR, 86 % Shenghe: exclusive sale outside China for five years from ' +
        'April 2025. Judgement: terbium is among them; the source says heavy and names none.',
    }),
  ],
  reference: estoniaStart,
  note:
    'Narva, Korat and Tianjin are taken as all magnet and powder plants; no common measure of ' +
    'capacity, so equal parts. JAMR (9 % kept) and ZAMR in China were sold to Shenghe on 1 April ' +
    '2025 and left out, as is a memorandum with Meteoric Resources that binds nobody. No recycled ' +
    'share is published.',
};
