import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const southCarolina =
  'http://investor.wedbush.com/wedbush/article/bizwire-2026-1-29-cyclic-materials-to-expand-us-rare-earth-recycling-footprint-with-new-south-carolina-campus';

/** Start of the South Carolina campus, as late as "2028" allows. */
const MCBEE_START = '2028-12-31';

/** The first Kingston line. */
const kingston: Omit<ExampleSource, 'share' | 'note'> = {
  stage: 'processing',
  country: 'CA',
  control: 'owned',
  status: 'operating',
  evidence: 'declared',
  asOf: '2025-06-11',
  reference:
    'https://secure.northernminer.com/news/cyclic-to-open-25m-rare-earths-plant-in-canada/1003879512',
};

/** Cyclic Materials: recycles magnets into mixed rare-earth oxide in Canada and the United States. */
export const cyclicMaterials: ExampleSupplier = {
  slug: 'cyclic-materials',
  name: 'Cyclic Materials',
  country: 'CA',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...kingston,
          share: 1,
          until: MCBEE_START,
          note:
            'Hub100 at Kingston, Ontario: 100 t/y of magnets to mixed oxide. Judgement: 1, because no ' +
            'other site is verified to run.',
        },
        {
          ...kingston,
          share: 0.05,
          availableFrom: MCBEE_START,
          note:
            'Hub100 beside South Carolina, by capacity of the two sites that run or have a date: 100 / ' +
            '(100 + 2,000) t/y of magnets = 0.05.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CA',
          control: 'owned',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-06-12',
          reference: 'https://www.greencarcongress.com/2025/06/20250612-cyclic.html',
          note:
            'Centre of Excellence at Kingston, 500 t/y of magnets to mixed oxide, due in the first ' +
            'quarter of 2026; the start is not verified, so it holds no part.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'under_construction',
          evidence: 'declared',
          asOf: '2025-05-01',
          reference:
            'https://blogs.liyunfei.com/insights/1757/rare-earths-recycler-cyclic-materials-to-invest-over-%2420m-in-first-commercial-facility-in-the-us',
          note:
            'Mesa, Arizona, 25,000 t/y of end-of-life parts, commissioning due in early 2026; the start ' +
            'is not verified, so it holds no part either. Parts are not magnets and cannot be weighed ' +
            'against the other sites.',
        },
        {
          stage: 'processing',
          share: 0.95,
          country: 'US',
          control: 'owned',
          status: 'planned',
          availableFrom: MCBEE_START,
          evidence: 'declared',
          asOf: '2026-01-29',
          reference: southCarolina,
          note:
            'McBee, South Carolina, planned for 2028: 600 t/y of mixed oxide from 2,000 t/y of magnets. ' +
            'By capacity: 2,000 / 2,100 = 0.95.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 1,
        evidence: 'declared',
        asOf: '2025-06-11',
        reference:
          'https://secure.northernminer.com/news/cyclic-to-open-25m-rare-earths-plant-in-canada/1003879512',
        note:
          'A recycler: all of its feed is scrap. Beside end-of-life parts it takes all swarf of eVAC’s ' +
          'plant for ten years, which is production scrap; the split is unknown, so all counts as ' +
          'pre-consumer, the lower credit.',
      },
    },
  ],
  reference: southCarolina,
  note:
    'The sources speak of rare earths. What it delivers is mixed oxide, counted as processing although no ' +
    'element is separated. Privately held, Microsoft, BMW i Ventures, Hitachi and the Amazon Climate ' +
    'Pledge Fund among the investors; no percentage is published.',
};
