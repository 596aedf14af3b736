import type { ExampleSupplier } from '../example-supplier';

const plantVisit = 'http://www.yliwu.com/article/52882.html';
const tyseleyOpening =
  'https://projectblue.com/blue/news-analysis/1403/mkango,-hypromag-and-the-university-of-birmingham-open-the-tyseley-rare-earth-magnet-recycling-plant';

/** HyProMag: magnets from hydrogen-processed magnet scrap at Birmingham. */
export const hypromag: ExampleSupplier = {
  slug: 'hypromag',
  name: 'HyProMag',
  country: 'GB',
  coveredOwnershipShare: 0,
  owners: [
    {
      name: 'Maginito',
      country: 'GB',
      share: 1,
      asOf: '2024-01-03',
      reference:
        'https://minenportal.de/artikel/522242--Mkango-Subsidiary-Maginito-and-CoTec-Form-Hypromag-USA-Joint-Venture-and-Commence-Process-to-Appoint-EPCM-Provider-for-The-Feasibility-Study.html',
      note: 'Itself held by Mkango (79.4 %) and CoTec (20.6 %), both listed in Canada.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'metal',
          share: null,
          country: 'GB',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: plantVisit,
          note:
            'Tyseley, Birmingham: alloy powder from scrap, 0.5 t a month by July 2025 and 2 t a month ' +
            'aimed at for the end of that year, hence ramping. Primary material may be added in an ' +
            'unknown part, so no share.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'GB',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2026-01-01',
          reference: tyseleyOpening,
          note:
            'Tyseley, opened in January 2026, 100 to 300 t/y depending on shifts, a limited range of ' +
            'grades. Judgement: 1, because no other plant is verified to run.',
        },
        {
          stage: 'component',
          share: null,
          country: 'DE',
          control: 'owned',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: plantVisit,
          note:
            'Pforzheim, at least 100 t/y, due in late 2025; the start is not verified. Holds no part ' +
            'while Tyseley counts as 1.',
        },
      ],
    },
  ],
  reference: 'https://www.azocleantech.com/news.aspx?newsID=34390',
  note:
    'The recycled share stays undeclared: the powder is scrap by definition, in a short loop from magnet ' +
    'to magnet, but primary material may be added for some grades and nobody publishes how much.',
};
