import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const firstShipments =
  'https://www.argusmedia.com/ja/news-and-insights/latest-market-news/2657883-reelement-begins-re-shipments-eyes-africa-plant';
const expansionUpdate =
  'https://stocktitan.net/news/AREC/re-element-technologies-provides-update-on-significant-expansion-of-q53cs8z6cqsa.html';

/** The site that delivers today. */
const noblesville: Omit<ExampleSource, 'note'> = {
  stage: 'processing',
  share: 1,
  country: 'US',
  control: 'owned',
  status: 'ramping',
  evidence: 'declared',
  asOf: '2025-02-01',
  reference: firstShipments,
};

/** The larger site that is being built. */
const marion: Omit<ExampleSource, 'note'> = {
  stage: 'processing',
  share: null,
  country: 'US',
  control: 'owned',
  status: 'under_construction',
  evidence: 'declared',
  asOf: '2025-10-01',
  reference: expansionUpdate,
};

/** ReElement Technologies: separates rare earths in Indiana, mostly from recycled magnets. */
export const reelement: ExampleSupplier = {
  slug: 'reelement',
  name: 'ReElement Technologies',
  country: 'US',
  owners: [
    {
      name: 'American Resources Corporation',
      supplier: 'american-resources',
      country: 'US',
      asOf: '2025-11-20',
      reference:
        'https://www.beyondspx.com/quote/AREC/news/american-resources-reelement-secures-processing-agreement-with-electronic-recyclers-international-to',
      note: 'Described as a minority holding; the percentage is not published.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'AO',
          control: 'offtake',
          status: 'planned',
          availableFrom: '2027-12-31',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference:
            'https://rawmaterials.net/strengthening-western-supply-chains-pensana-and-reelement-announce-strategic-partnership/',
          note:
            'Pensana’s Longonjo mine, which is to start in 2027: up to 20,000 t/y of mixed carbonate for ' +
            'five years. Announced; read as binding because of its term. The source speaks of rare ' +
            'earths.',
        },
        {
          ...noblesville,
          note:
            'Noblesville, Indiana: 5 to 10 kg of oxide a day in February 2025, against more than 250 t/y ' +
            'claimed in October 2025, hence ramping. Judgement: 1, because no other site is known to run.',
        },
        {
          ...marion,
          note:
            'Marion, Indiana, first phase 2,500 to 3,500 t/y of rare earths, battery materials and ' +
            'antimony together. Start was due in early 2026 and is not verified; while Noblesville counts ' +
            'as 1 it holds no part.',
        },
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...noblesville,
          note:
            'Noblesville, Indiana: trial or pilot quantities, hence ramping. Judgement: 1, because no ' +
            'other site is known to run.',
        },
        {
          ...marion,
          note:
            'Marion, Indiana. The source speaks of rare earths; that dysprosium is among them is our ' +
            'reading. Start not verified.',
        },
      ],
    },
  ],
  reference: expansionUpdate,
  note:
    'Recycled share undeclared: feed is called primarily end-of-life magnets, without a number. Magnets ' +
    'collected by Electronic Recyclers International at eight US sites, signed in November 2025, are such ' +
    'feed and no mine, so not a source. The loan of USD 80 million beside Vulcan’s names no plant; the ' +
    'memorandum with POSCO International brings it nothing yet.',
};
