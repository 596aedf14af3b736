import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const combinedGroup = 'https://finsmart-news.com/energy-fuels-to-acquire-australian-strategic-materials.html';

/** Its own deposit, not yet decided on. */
const dubbo: ExampleSource = {
  stage: 'extraction',
  share: null,
  country: 'AU',
  control: 'owned',
  status: 'planned',
  evidence: 'declared',
  asOf: '2026-01-01',
  reference: combinedGroup,
  note:
    'Dubbo, New South Wales: permitted, no investment decision and no date. The source speaks of rare ' +
    'earths.',
};

/** The Korean plant for the heavy metals. */
const ochangHeavy: Omit<ExampleSource, 'note'> = {
  stage: 'metal',
  share: 1,
  country: 'KR',
  control: 'owned',
  status: 'ramping',
  evidence: 'declared',
  asOf: '2025-01-01',
  reference: 'https://discoveryalert.com.au/news/asm-milestone-rare-earth-commercialization-2025',
};

/** Australian Strategic Materials: rare-earth metals and magnet alloy in Korea. */
export const asm: ExampleSupplier = {
  slug: 'asm',
  name: 'Australian Strategic Materials',
  country: 'AU',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        dubbo,
        {
          stage: 'processing',
          share: null,
          country: 'US',
          supplier: 'energy-fuels',
          partnership: 'energyfuels-asm',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2026-01-21',
          reference:
            'https://www.spglobal.com/energy/en/news-research/latest-news/metals/012126-energy-fuels-to-acquire-australian-strategic-materials-for-299-million',
          note:
            'White Mesa oxide is meant for the metal plants once the takeover agreed on 20 January 2026 ' +
            'has closed. Closing was expected by mid-2026 and is not verified: planned without a date, ' +
            'and not owned.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'VN',
          control: 'spot',
          status: 'idle',
          evidence: 'inferred',
          asOf: '2023-05-16',
          reference:
            'https://rawmaterials.net/australian-strategic-metals-sells-rare-earth-alloys-to-the-usa/',
          note:
            'Oxide of Vietnam Rare Earth Company by a contract of 2023 of unknown term. Judgement: idle, ' +
            'because nothing shows that it still flows. A company of this name is also listed among ' +
            'Shenghe’s holdings; whether it is the same one is open.',
        },
        {
          stage: 'metal',
          share: 1,
          country: 'KR',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2026-01-01',
          reference: combinedGroup,
          note:
            'Korean Metals Plant at Ochang, 1,300 t/y of magnet alloy installed, first phase in ' +
            'commissioning. Judgement: 1, because no other plant runs.',
        },
        {
          stage: 'metal',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'planned',
          evidence: 'declared',
          asOf: '2026-01-01',
          reference:
            'https://dashboard.channelchek.com/energy-fuels-to-acquire-australian-strategic-materials-creating-largest-ex-china-rare-earth-producer',
          note:
            'American Metals Plant, site and date not published. The source speaks of rare earths. Holds ' +
            'no part while Ochang counts as 1.',
        },
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        dubbo,
        {
          ...ochangHeavy,
          note:
            'Korean Metals Plant at Ochang, the only plant, hence 1. One first lot of 2 kg was sold in ' +
            '2025, to Neo’s Magnequench, hence ramping.',
        },
      ],
    },
    {
      material: 'terbium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        dubbo,
        {
          ...ochangHeavy,
          note:
            'Korean Metals Plant at Ochang, the only plant, hence 1. One first lot of 2 kg, as for ' +
            'dysprosium, hence ramping.',
        },
      ],
    },
  ],
  reference:
    'https://www.spglobal.com/energy/en/news-research/latest-news/metals/012126-energy-fuels-to-acquire-australian-strategic-materials-for-299-million',
  note:
    'Energy Fuels agreed in January 2026 to take over all shares; completion is not verified, so no owner ' +
    'is entered. Recycled share not published. Listed; no holder’s share was found.',
};
