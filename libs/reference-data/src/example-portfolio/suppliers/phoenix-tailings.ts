import type { ExampleSupplier } from '../example-supplier';

const exeterOpening = 'https://magneticsmag.com/phoenix-tailings-opens-rare-earth-metallization-facility';

/** Phoenix Tailings: makes rare-earth metal and alloy in New England. */
export const phoenixTailings: ExampleSupplier = {
  slug: 'phoenix-tailings',
  name: 'Phoenix Tailings',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        {
          stage: 'metal',
          share: 0.83,
          country: 'US',
          partnership: 'phoenix-seriesb',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-10-01',
          reference: exeterOpening,
          note:
            'Exeter, New Hampshire, 200 t/y of rare-earth metals, open since October 2025 and paid for by ' +
            'the Series B. By capacity: 200 / (200 + 40) = 0.83, as if both sites made the same mix.',
        },
        {
          stage: 'metal',
          share: 0.17,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: 'https://discoveryalert.com.au/news/phoenix-tailings-rare-earth-dominance-ipo-2025',
          note:
            'Burlington, Massachusetts, 40 t/y. By capacity: 40 / 240 = 0.17. The source says ' +
            'headquarters; another report names the town.',
        },
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'metal',
      complete: ['metal'],
      sources: [
        {
          stage: 'metal',
          share: 1,
          country: 'US',
          partnership: 'phoenix-seriesb',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-10-23',
          reference:
            'https://rareearthexchanges.com/news/phoenix-tailings-ignites-the-u-s-rare-earth-revolution',
          note:
            'Exeter: dysprosium-iron alloy, within the 200 t/y of all metals. The only site named for it, ' +
            'hence 1.',
        },
      ],
    },
  ],
  reference: exeterOpening,
  note:
    'Oxide comes from miners and recyclers in the United States and allied countries until at least 2027, ' +
    'by one report; nobody is named, so mine and separation stay undeclared. In spite of the name no ' +
    'recycled share is published. Privately held, BMW i Ventures and Yamaha Motor Ventures among the ' +
    'investors; no percentage is published.',
};
