import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const mineOutput = 'https://doi.org/10.5066/P1WKQ63T';
const heavyDeliveries = 'https://samarium.dev/news/japan-secures-sole-non-chinese-heavy-rare-earth-supply';

/** The mine of all chains. */
const mountWeld: ExampleSource = {
  stage: 'extraction',
  share: 1,
  country: 'AU',
  control: 'owned',
  status: 'operating',
  evidence: 'documented',
  asOf: '2025-01-01',
  reference: mineOutput,
  note:
    'Mount Weld, Western Australia. Australia’s mines together yielded 29,000 t of rare-earth oxide in ' +
    '2025, an estimate; the company’s part is not split out. Judgement: 1, because no other mine feeds ' +
    'it.',
};

/** Kuantan for the heavy rare earths: the circuit that runs and the larger one that is planned. */
const heavySeparation: readonly ExampleSource[] = [
  {
    stage: 'processing',
    share: null,
    country: 'MY',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-11-15',
    reference: heavyDeliveries,
    note:
      'Kuantan, Malaysia, a circuit for about 1,500 t/y of feed; its dysprosium and terbium have reached ' +
      'Japan since October 2025. All of this stage until the new plant starts.',
  },
  {
    stage: 'processing',
    share: null,
    country: 'MY',
    control: 'owned',
    status: 'planned',
    availableFrom: '2027-12-31',
    evidence: 'declared',
    asOf: '2025-10-01',
    reference: 'https://rawmaterials.net/lynas-expands-heavy-rare-earth-production-in-malaysia',
    note:
      'New plant in Malaysia for 5,000 t/y of feed, some 5 % of it dysprosium and 1 % terbium, in about ' +
      'two years from October 2025, read as by the end of 2027. Whether it replaces the first circuit is ' +
      'not said, so no figures.',
  },
];

const oreFed: ExampleChain['recycling'] = {
  postConsumer: 0,
  preConsumer: 0,
  evidence: 'inferred',
  asOf: '2025-01-01',
  reference: mineOutput,
  note: 'An assumption, not a published figure: the operation is fed from ore.',
};

/** Lynas Rare Earths: mine in Australia, separation in Malaysia, the largest outside China. */
export const lynas: ExampleSupplier = {
  slug: 'lynas',
  name: 'Lynas Rare Earths',
  country: 'AU',
  owners: [
    {
      name: 'Japan Australia Rare Earths (Sojitz, JOGMEC)',
      country: 'JP',
      share: 0.03,
      asOf: '2023-03-01',
      reference: 'https://mining.com/web/lynas-gets-134-million-funding-from-japan-to-boost-output',
      note: 'After the funding of 2023.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      complete: ['extraction', 'processing'],
      sources: [
        mountWeld,
        {
          stage: 'processing',
          share: 1,
          country: 'MY',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-11-01',
          reference: 'https://seaisi.org/details/25722?type=news-rooms',
          note:
            'Kuantan, about 9,000 t/y of neodymium-praseodymium, 10,500 not verified. All final ' +
            'separation happens here, hence 1.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'AU',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-10-08',
          reference:
            'https://rawmaterials.net/mine-to-magnet-lynas-and-noveon-join-forces-for-u-s-supply-chain',
          note:
            'Kalgoorlie, Western Australia: cracks and leaches to mixed carbonate for Kuantan and ' +
            'separates nothing, so it holds no part of its own. Listed here only; its carbonate carries ' +
            'the other elements too.',
        },
      ],
      recycling: oreFed,
    },
    {
      material: 'dysprosium',
      deliveredStage: 'processing',
      complete: ['extraction', 'processing'],
      sources: [mountWeld, ...heavySeparation],
      recycling: oreFed,
    },
    {
      material: 'terbium',
      deliveredStage: 'processing',
      complete: ['extraction', 'processing'],
      sources: [mountWeld, ...heavySeparation],
      recycling: oreFed,
    },
    {
      material: 'samarium',
      deliveredStage: 'processing',
      complete: ['extraction', 'processing'],
      sources: [
        mountWeld,
        {
          stage: 'processing',
          share: 1,
          country: 'MY',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2026-01-01',
          reference: 'https://redcensor.com/102244',
          note:
            'Kuantan, with deliveries to Japan from April 2026. The only plant named for samarium, hence ' +
            '1.',
        },
      ],
      recycling: oreFed,
    },
  ],
  reference: 'https://seaisi.org/details/25722?type=news-rooms',
  note:
    'Left out: the heavy rare-earth plant at Seadrift, Texas, not expected to proceed; an agreement on ' +
    'possible ionic clay feed from Kelantan; and what partners may build with its oxide, JS Link’s ' +
    'magnets in Malaysia (a memorandum) and LS Eco Energy’s metal in Vietnam (no date). It delivers ' +
    'oxide.',
};
