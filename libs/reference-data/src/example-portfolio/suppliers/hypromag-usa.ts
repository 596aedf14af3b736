import type { ExampleSupplier } from '../example-supplier';

const jointVenture =
  'https://minenportal.de/artikel/522242--Mkango-Subsidiary-Maginito-and-CoTec-Form-Hypromag-USA-Joint-Venture-and-Commence-Process-to-Appoint-EPCM-Provider-for-The-Feasibility-Study.html';
const leaseNews =
  'https://www.share-talk.com/mkango-resources-ltd-aim-tsx-v-mka-hypromag-usa-finalises-long-term-lease';

/** HyProMag USA: magnets from hydrogen-processed magnet scrap, a plant planned in Texas. */
export const hypromagUsa: ExampleSupplier = {
  slug: 'hypromag-usa',
  name: 'HyProMag USA',
  country: 'US',
  coveredOwnershipShare: 0,
  owners: [
    { name: 'CoTec Holdings', country: 'CA', share: 0.5, asOf: '2024-01-03', reference: jointVenture },
    { name: 'Maginito', country: 'GB', share: 0.5, asOf: '2024-01-03', reference: jointVenture },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'component',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'planned',
          availableFrom: '2027-06-30',
          evidence: 'declared',
          asOf: '2025-11-01',
          reference: leaseNews,
          note:
            'Dallas-Fort Worth, Texas, 750 t/y of sintered magnets, planned for mid-2027; the only plant, ' +
            'hence 1.',
        },
      ],
    },
  ],
  reference: leaseNews,
  note:
    'Nothing runs yet. The 807 t/y of alloy and other co-products leave the plant beside the magnets and ' +
    'are no stage before them, so they are not entered.',
};
