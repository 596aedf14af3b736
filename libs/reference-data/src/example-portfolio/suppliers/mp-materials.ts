import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const thirdQuarter = 'https://samarium.dev/news/mp-materials-secures-u-s-strategic-support';
const mineOutput = 'https://doi.org/10.5066/P1WKQ63T';
const annualResults =
  'https://investingnews.com/mp-materials-reports-fourth-quarter-and-full-year-2025-results/';
const appleDeal =
  'https://theprospectornews.com/mp-materials-and-apple-announce-500-million-partnership-to-produce-recycled-rare-earth-magnets-in-the-united-states';
const holdings =
  'https://www.adhocnews.de/boerse/news/ueberblick/mp-materials-a-strategic-pivot-in-ownership-and-focus/68436776';

/** The mine, which feeds every chain. */
const mountainPassMine: Omit<ExampleSource, 'share' | 'note'> = {
  stage: 'extraction',
  country: 'US',
  control: 'owned',
  status: 'operating',
  evidence: 'documented',
  asOf: '2025-01-01',
  reference: mineOutput,
};

/** Mountain Pass for the heavy rare earths: other feed than its own ore comes in. */
const heavyFeed: ExampleSource = {
  ...mountainPassMine,
  share: null,
  note:
    'Mountain Pass, California. The heavy circuit is to take its own concentrate and stockpile and ' +
    'third-party feed as well, in unknown parts, so no share.',
};

/** The circuit that separates dysprosium and terbium. */
const heavyCircuit: ExampleSource = {
  stage: 'processing',
  share: 1,
  country: 'US',
  partnership: 'mp-dod',
  control: 'owned',
  status: 'under_construction',
  availableFrom: '2026-12-31',
  evidence: 'documented',
  asOf: '2026-05-07',
  reference: 'https://secwatch.observer/filing/0001801368-26-000027.md',
  note:
    'Mountain Pass, 200 t/y of dysprosium and terbium together by a press report; a loan of the ' +
    'Department of War’s package pays for it. Commissioning was called imminent in May 2026 and the start ' +
    'is not verified; the only circuit, hence 1.',
};

/** Magnet plants, in the order in which they start. */
const magnets: readonly ExampleSource[] = [
  {
    stage: 'component',
    share: null,
    country: 'US',
    control: 'owned',
    status: 'ramping',
    evidence: 'documented',
    asOf: '2026-02-26',
    reference: annualResults,
    note:
      'Independence, Fort Worth, Texas: first magnets on commercial equipment in the last quarter of ' +
      '2025. Target 1,000 t/y by a filing, 3,000 t/y by later press. All magnets until the lines for ' +
      'Apple start; the split after that is not published.',
  },
  {
    stage: 'component',
    share: null,
    country: 'US',
    partnership: 'mp-apple',
    control: 'owned',
    status: 'planned',
    availableFrom: '2027-12-31',
    evidence: 'declared',
    asOf: '2025-07-15',
    reference: appleDeal,
    note:
      'Lines for Apple at Fort Worth, fed from a recycling line at Mountain Pass, shipments from 2027; no ' +
      'tonnage published.',
  },
  {
    stage: 'component',
    share: null,
    country: 'US',
    partnership: 'mp-dod',
    control: 'owned',
    status: 'under_construction',
    availableFrom: '2028-12-31',
    evidence: 'documented',
    asOf: '2026-02-26',
    reference: annualResults,
    note:
      '10X at Northlake, Texas, about 7,000 t/y from 2028; ground was broken by May 2026. All of its ' +
      'output is promised to the Department of War’s ten-year offtake.',
  },
];

/** Tonnes a year, by which the chains weigh: 721 t in a quarter, and half of the heavy circuit’s 200 t for each heavy element. */
const TONNES = { neodymium: 4 * 721, heavy: 100 };

/** MP Materials: mine, separation, metal and magnets, all in the United States. */
export const mpMaterials: ExampleSupplier = {
  slug: 'mp-materials',
  name: 'MP Materials',
  country: 'US',
  owners: [
    {
      name: 'Shenghe Resources',
      supplier: 'shenghe',
      country: 'CN',
      share: 0.031,
      asOf: '2025-12-28',
      reference: holdings,
      note: 'Newest value found; 8.0 % at the end of 2020 and 7.75 % in 2022.',
    },
    {
      name: 'US Department of War',
      country: 'US',
      share: 0.15,
      asOf: '2025-12-28',
      reference: holdings,
      note: 'Nearly 15 % by preferred stock and warrants: the upper value.',
    },
    {
      name: 'Hancock Prospecting',
      country: 'AU',
      share: 0.053,
      asOf: '2024-04-01',
      reference:
        'https://it.marketscreener.com/quotazioni/azione/MP-MATERIALS-CORP-108730348/attualita/L-azienda-della-miliardaria-australiana-Rinehart-prende-una-partecipazione-nel-minerario-statunitens-46398803/',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      weight: TONNES.neodymium,
      deliveredStage: 'component',
      complete: ['extraction', 'metal', 'component'],
      sources: [
        {
          ...mountainPassMine,
          share: 1,
          note:
            'Mountain Pass, California: 51,000 t of rare-earth oxide in 2025, an estimate for all US ' +
            'bastnaesite, of which this is the only mine. A filing names its own oxide as the feed of its ' +
            'metal, hence 1.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-07-01',
          reference: thirdQuarter,
          note:
            'Mountain Pass: 721 t of neodymium-praseodymium oxide in the third quarter of 2025. The only ' +
            'separation plant that runs, hence 1.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'SA',
          control: 'spot',
          status: 'planned',
          evidence: 'documented',
          asOf: '2025-11-19',
          reference: 'https://secwatch.observer/filing/0001193125-25-287046.json',
          note:
            'Refinery with Maaden in Saudi Arabia, no start date. Spot, not a joint venture: 49 % belong ' +
            'to MP and the Department of War together, MP’s own part is not published. Holds no part ' +
            'while Mountain Pass counts as 1.',
        },
        {
          stage: 'metal',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'documented',
          asOf: '2025-01-22',
          reference: 'https://secwatch.observer/filing/0001628280-25-002096.md',
          note:
            'Independence, Fort Worth, Texas: neodymium-praseodymium metal at commercial scale since ' +
            'January 2025. The only metal plant named, hence 1.',
        },
        ...magnets,
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2025-01-01',
        reference: mineOutput,
        note:
          'An assumption, not a published figure: the operation is fed from its own ore. The magnets for ' +
          'Apple are to be wholly recycled from 2027; that is one customer’s product and not counted.',
      },
    },
    {
      material: 'dysprosium',
      weight: TONNES.heavy,
      deliveredStage: 'component',
      complete: ['processing', 'component'],
      sources: [heavyFeed, heavyCircuit, ...magnets],
    },
    {
      material: 'terbium',
      weight: TONNES.heavy,
      deliveredStage: 'component',
      complete: ['processing', 'component'],
      sources: [heavyFeed, heavyCircuit, ...magnets],
    },
  ],
  reference:
    'https://www.metaltechnews.com/story/2025/07/16/tech-metals/dod-commits-billions-to-us-rare-earths/2370.html',
  note:
    'Sales to China have ended: in July 2025 by a filing, shipments already in April by the press. ' +
    'Samarium separation is planned with a loan but has no start date, so no chain yet. Where dysprosium ' +
    'and terbium become metal is not stated; that the magnets carry them is our reading. Their chains weigh ' +
    'by tonnes: 200 t/y of both, half each, against four times the 721 t of neodymium-praseodymium oxide ' +
    'of one quarter.',
};
