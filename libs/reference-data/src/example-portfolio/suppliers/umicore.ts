import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const precursorContracts =
  'https://umicore.com/media/newsroom/pcam-ev-battery-supply-agreements-with-cngr-and-ecodream';
const cathodePlants = 'https://cen.acs.org/energy/energy-storage-/Umicore-LG-Chem-strike-cathode/97/i38';

/** Precursor bought from others; it carries nickel and cobalt alike. */
const boughtPrecursor: readonly ExampleSource[] = [
  {
    stage: 'processing',
    share: null,
    country: 'KR',
    control: 'offtake',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-03-27',
    reference: precursorContracts,
    note:
      'Cathode precursor from Eco&Dream under a mid- to long-term contract, read as three years or more. ' +
      'Volume not given.',
  },
  {
    stage: 'processing',
    share: null,
    country: 'MA',
    control: 'spot',
    status: 'planned',
    evidence: 'declared',
    asOf: '2025-03-27',
    reference: precursorContracts,
    note:
      'Cathode precursor from COBCO, due from early 2026: start not verified, term not published, hence ' +
      'planned and spot. CNGR, a Chinese-controlled partner, holds a part of COBCO that is not stated, ' +
      'so covered ownership stays open.',
  },
];

/** Cathode plants; the source names three countries and no split. */
const cathode: readonly ExampleSource[] = [
  {
    stage: 'component',
    share: null,
    country: 'PL',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2019-09-27',
    reference: cathodePlants,
    note: 'Cathode material at Nysa. Present utilisation is not verified.',
  },
  {
    stage: 'component',
    share: null,
    country: 'KR',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2019-09-27',
    reference: cathodePlants,
    note: 'Cathode material at Cheonan. Present utilisation is not verified.',
  },
  {
    stage: 'component',
    share: null,
    country: 'CN',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2019-09-27',
    reference: cathodePlants,
    note: 'Cathode material at Jiangmen. Present utilisation is not verified.',
  },
];

/** Umicore: germanium from scrap and tailings in Belgium, cobalt and nickel for cathodes in Europe and Asia. */
export const umicore: ExampleSupplier = {
  slug: 'umicore',
  name: 'Umicore',
  country: 'BE',
  owners: [],
  chains: [
    {
      material: 'germanium',
      deliveredStage: 'component',
      complete: ['processing', 'component'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'CD',
          supplier: 'stl-gecamines',
          partnership: 'umicore-stl',
          control: 'offtake',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2024-10-14',
          reference:
            'https://umicore.com/en/newsroom/news/first-made-in-drc-germanium-concentrates-due-for-export-to-umicore-for-high-tech-applications',
          note:
            'Concentrate from the Big Hill tailings at Lubumbashi, share not given. Umicore has ' +
            'exclusive access; the term is not published and read as binding for three years or more.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'BE',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: 'https://www.umicore.com/en/markets-products/metals/germanium/germanium-refining',
          note: 'Germanium refining in Belgium, the only refinery named, hence 1. Capacity not found.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'BE',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-05-08',
          reference:
            'https://umicore.com/en/newsroom/umicore-and-stl-sign-partnership-related-to-germanium-recycling',
          note: 'Electro-Optic Materials: optics, wafers and fibre chemicals. The only place named, hence 1.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0.5,
        evidence: 'declared',
        asOf: '2025-01-01',
        reference: 'https://www.umicore.com/en/markets-products/metals/germanium/germanium-refining',
        note:
          'The company says that more than half of its germanium feed is recycled: 0.50 is the lower ' +
          'bound. The part from end-of-life goods is not given, so all counts as pre-consumer, the lower ' +
          'credit.',
      },
    },
    {
      material: 'cobalt',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'CD',
          control: 'offtake',
          status: 'operating',
          evidence: 'declared',
          asOf: '2019-05-30',
          reference:
            'https://agmetalminer.com/2019/05/30/glencore-umicore-enter-into-long-term-cobalt-supply-agreement/',
          note:
            'Glencore’s KCC and Mutanda: hydroxide for Kokkola and Olen under a long-term agreement, a ' +
            'substantial part of the need without a figure. Volumes since the export quota of the DR ' +
            'Congo are not verified.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'FI',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2019-12-01',
          reference: 'https://www.umicore.com/en/newsroom/sustainable-battery-materials-supply-chain/',
          note: 'Kokkola refinery, about 15,000 t/y, with the company since the end of November 2019.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'BE',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2019-12-01',
          reference: 'https://www.umicore.com/en/newsroom/sustainable-battery-materials-supply-chain/',
          note: 'Olen refinery; capacity not given, so no shares by capacity.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2025-03-27',
          reference: precursorContracts,
          note:
            'Precursor plants in China, described for nickel. Judgement: cobalt passes through them too, ' +
            'since such precursor carries both metals.',
        },
        ...boughtPrecursor,
        ...cathode,
      ],
    },
    {
      material: 'nickel',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'FI',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-03-27',
          reference: precursorContracts,
          note:
            'Precursor at Kokkola, 20,000 t/y. No shares by capacity, because the volumes bought from ' +
            'others are unknown.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-03-27',
          reference: precursorContracts,
          note:
            'Precursor in China, 80,000 t/y, four times the Finnish plant: an equal part understates it, ' +
            'which a reader may want to correct.',
        },
        ...boughtPrecursor,
        ...cathode,
      ],
    },
  ],
  reference: 'https://www.umicore.com/en/markets-products/metals/germanium/germanium-refining',
  note:
    'Judgement: the cathode plants in Poland, Korea and China are all there are, by a source of 2019. ' +
    'Recycled shares of cobalt and nickel were not found, nor any holder’s share.',
};
