import type { ExampleSupplier } from '../example-supplier';

const projectBlue =
  'https://projectblue.com/blue/opinion-pieces/1049/g%C3%A9camines-prepares-to-ship-first-germanium-concentrates-from-the-drc-to-belgium-';
const partnershipNews =
  'https://umicore.com/en/newsroom/umicore-and-stl-sign-partnership-related-to-germanium-recycling';

/** STL: germanium concentrate from the Big Hill tailings at Lubumbashi. */
export const stlGecamines: ExampleSupplier = {
  slug: 'stl-gecamines',
  name: 'STL (Gécamines)',
  country: 'CD',
  owners: [
    {
      name: 'GFI',
      share: 0.7,
      reference: projectBlue,
      note: 'As Project Blue has it; other sources call STL a subsidiary of Gécamines. The conflict is open.',
    },
    {
      name: 'Gécamines',
      share: 0.3,
      reference: projectBlue,
      note: 'As Project Blue has it; a majority by other sources.',
    },
  ],
  chains: [
    {
      material: 'germanium',
      deliveredStage: 'processing',
      complete: ['extraction', 'processing'],
      sources: [
        {
          stage: 'extraction',
          share: 1,
          country: 'CD',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2024-10-01',
          reference: projectBlue,
          note:
            'Big Hill tailings, the only deposit named, hence 1. The aim is 30 t/y of germanium; ramping ' +
            'since October 2024.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'CD',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2024-05-08',
          reference: partnershipNews,
          note:
            'Hydrometallurgical plant at Lubumbashi, the only one, hence 1. It makes a concentrate, ' +
            'counted as this stage because it is what STL delivers; refining follows at Umicore in ' +
            'Belgium.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 1,
        evidence: 'declared',
        asOf: '2024-05-08',
        reference: partnershipNews,
        note:
          'All feed is tailings and slag: secondary by definition, but waste of a smelter and not ' +
          'end-of-life goods, so pre-consumer.',
      },
    },
  ],
  reference: projectBlue,
  note: 'The countries of the two holders are not stated; no source places either in a covered country.',
};
