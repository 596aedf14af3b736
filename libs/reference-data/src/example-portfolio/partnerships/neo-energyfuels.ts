import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://mining.com/energy-fuels-inks-mou-with-astron-to-develop-donald-rare-earth-project-in-australia';
const estoniaStart =
  'https://www.argusmedia.com/de/news-and-insights/latest-market-news/2465359-magnequench-starts-building-estonia-re-magnet-plant';

/** Mixed carbonate of White Mesa, separated by Neo in Estonia. */
export const neoEnergyfuelsDeal: ExamplePartnership = {
  slug: 'neo-energyfuels',
  name: 'Neo Silmet - Energy Fuels',
  type: 'supply',
  status: 'ended',
  parties: [
    {
      supplier: 'neo',
      name: 'Neo Performance Materials',
      country: 'CA',
      role: 'buyer',
      reference: report,
      note: 'Separates at Silmet.',
    },
    { supplier: 'energy-fuels', name: 'Energy Fuels', country: 'US', role: 'supplier', reference: report },
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
          country: 'US',
          supplier: 'energy-fuels',
          control: 'spot',
          status: 'idle',
          evidence: 'declared',
          asOf: '2023-07-01',
          reference: estoniaStart,
          note:
            'Mixed carbonate from White Mesa. Judgement: idle, because Energy Fuels separates itself ' +
            'since 2024 and no later delivery was found.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'EE',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2023-07-01',
          reference: estoniaStart,
          note:
            'Silmet at Sillamäe, 3,000 t/y of light rare earths, where the deal’s carbonate was ' +
            'separated, hence 1.',
        },
      ],
    },
  ],
  reference: report,
  note:
    'Judgement: ended. A report of 2023 leaves open whether it was still active, and none since ' +
    'shows a delivery; a reader who knows of one would set it in force. Begun in 2021.',
};
