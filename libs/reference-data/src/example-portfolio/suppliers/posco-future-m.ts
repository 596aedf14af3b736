import type { ExampleSupplier } from '../example-supplier';

/** Start of the company's own spherical graphite plant, as late as the announcement allows. */
const SAEMANGEUM_START = '2027-12-31';

/** POSCO Future M: Korean maker of natural and synthetic graphite anode material and of cathode material. */
export const poscoFutureM: ExampleSupplier = {
  slug: 'posco-future-m',
  name: 'POSCO Future M',
  country: 'KR',
  owners: [
    {
      name: 'POSCO Group',
      reference: 'https://www.koreaherald.com/article/10503706',
      note: 'Member of the group; the share held is not given in what was read.',
    },
  ],
  chains: [
    {
      material: 'graphite_natural',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'extraction',
          share: 0.16,
          country: 'MZ',
          supplier: 'syrah',
          control: 'offtake',
          status: 'planned',
          availableFrom: SAEMANGEUM_START,
          evidence: 'declared',
          asOf: '2024-03-01',
          reference:
            'https://www.koreadailyus.com/posco-to-source-60000-tons-of-graphite-from-africa-in-pull-away-from-china/',
          note:
            'Balama flake for six years, 24,000 to 60,000 t/y: the press puts the maximum at about 40 % ' +
            'of yearly anode output, only the minimum is taken, 0.40 × 24/60 = 0.16. The start is not ' +
            'verified; it is dated by the plant it is meant for.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'TZ',
          control: 'offtake',
          status: 'planned',
          availableFrom: '2028-12-31',
          evidence: 'declared',
          asOf: '2023-05-29',
          reference:
            'https://www.fastmarkets.com/insights/black-rock-secures-100-graphite-offtake-deal-with-posco/',
          note:
            'Black Rock Mining, Mahenge module 1: all of its fines for the life of the mine, which is a ' +
            'share of the mine, not of this company’s feed. Ground broken in October 2025, start ' +
            'targeted for 2028.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'TZ',
          control: 'offtake',
          status: 'planned',
          availableFrom: '2028-12-31',
          evidence: 'declared',
          asOf: '2025-10-10',
          reference:
            'https://jakotaindex.com/news-hub/posco-breaks-ground-on-tanzania-graphite-mine-as-battery-producers-pivot-from-china',
          note:
            'Mahenge phase 2 by way of POSCO International: a further 30,000 t/y for 25 years. The year ' +
            'given for the mine, 2028, is taken for this phase too, which is the earliest it can be.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'CN',
          control: 'spot',
          status: 'operating',
          until: SAEMANGEUM_START,
          evidence: 'declared',
          asOf: '2025-04-29',
          reference:
            'https://jakotaindex.com/news-hub/posco-future-m-invests-277-million-in-domestic-graphite-production-to-cut-china-reliance',
          note:
            'Spherical graphite comes wholly from China until the own plant starts. Contract forms are ' +
            'not disclosed, so spot; one producer is Qingdao Zhongshuo, of which 13 % was bought in ' +
            '2021, too small a part to count it apart.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'KR',
          control: 'owned',
          status: 'planned',
          availableFrom: SAEMANGEUM_START,
          evidence: 'declared',
          asOf: '2025-06-01',
          reference: 'https://www.koreaherald.com/article/10503706',
          note:
            'Saemangeum, 37,000 t/y of spherical graphite, announced for 2027. It is smaller than the ' +
            '44,000 t/y of anode capacity, and nothing says that imports will end altogether, so no ' +
            'share.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'KR',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2023-01-01',
          reference: 'https://www.poscoenc.com:446/en/business_areas/project.aspx?brpt=210',
          note: 'Sejong, 44,000 t/y, the only site named for natural graphite anode, hence 1.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2023-01-01',
        reference: 'https://www.poscoenc.com:446/en/business_areas/project.aspx?brpt=210',
        note: 'An assumption, not a published figure: the operation is fed from mined graphite.',
      },
    },
    {
      material: 'graphite_synthetic',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'KR',
          control: 'joint_venture',
          equityShare: 0.6,
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-01-18',
          reference: 'https://v.daum.net/v/20240118131202430',
          note:
            'POSCO MC Materials, Gwangyang: needle coke from coal tar, part of the feed not given. The ' +
            '60 % is what was held when it was built, by the builder’s project page; today’s is not ' +
            'verified.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'KR',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2024-01-18',
          reference: 'https://v.daum.net/v/20240118131202430',
          note:
            'Pohang, the only site named for synthetic graphite anode, hence 1: 18,000 t/y targeted for ' +
            'the end of 2024 and 36,000 for 2025. Nobody verified either, so ramping without a date.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2024-01-18',
        reference: 'https://v.daum.net/v/20240118131202430',
        note: 'An assumption, not a published figure: the feed named is coke from coal tar, not scrap.',
      },
    },
    {
      material: 'nickel',
      deliveredStage: 'component',
      sources: [
        {
          stage: 'component',
          share: null,
          country: 'KR',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-10-08',
          reference: 'https://poscofuturem.com/en/pr/view.do?num=856',
          note:
            'Cathode material plants in Korea; the source names no site and does not say that they are ' +
            'all, so no share. Where nickel and precursor come from is not stated.',
        },
      ],
    },
  ],
  reference: 'https://www.koreaherald.com/article/10503706',
  note:
    'What the Chinese producers of spherical graphite mine is not stated, so extraction is undeclared ' +
    'until the African flake arrives. A memorandum of 2023 on NextSource graphite from Madagascar binds ' +
    'nobody and is left out.',
};
