import type { ExampleSupplier } from '../example-supplier';

const smelterPage = 'https://nyrstar.com/operations/processing/nyrstar-clarksville';
const minesPage = 'https://nyrstar.com/operations/mining/middle-tennessee-mines';

/** Nyrstar Clarksville: the only primary zinc smelter of the United States, being sold to Korea Zinc. */
export const nyrstarClarksville: ExampleSupplier = {
  slug: 'nyrstar-clarksville',
  name: 'Nyrstar Clarksville',
  country: 'US',
  owners: [
    {
      name: 'Trafigura',
      asOf: '2025-12-01',
      reference:
        'https://www.thethinkingconservative.com/trump-admin-partners-with-korea-zinc-to-build-7-4-billion-smelter-in-us',
      note:
        'Share not stated. The sale to Korea Zinc was expected to close in the first half of 2026, which ' +
        'is not verified.',
    },
  ],
  chains: [
    {
      material: 'zinc',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: minesPage,
          note:
            'Middle Tennessee Mines, a sister operation of the same group and so counted as owned; the ' +
            'page is undated, its year approximate. The smelter can also take concentrate from South ' +
            'America, Australia and Europe, so no share.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-09-01',
          reference: smelterPage,
          note: 'Clarksville, Tennessee, the company’s only smelter, hence 1.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2025-01-01',
        reference: minesPage,
        note:
          'An assumption, not a published figure: the smelter is a primary one, fed with concentrate of ' +
          'mined ore.',
      },
    },
    {
      material: 'germanium',
      deliveredStage: 'processing',
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2021-01-01',
          reference: 'https://miningdataonline.com/property/699/Middle-Tennessee-Complex.aspx',
          note:
            'Middle Tennessee Mines: germanium contained in the zinc concentrate, from a sister ' +
            'operation. Imported concentrate may add to it; the split is not given.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-09-01',
          reference: smelterPage,
          note:
            'Clarksville makes a germanium concentrate only, which is exported for refining by someone ' +
            'nobody names. Judgement: only part of this stage is done here, so no share and not all ' +
            'there is.',
        },
      ],
    },
  ],
  reference:
    'https://www.thethinkingconservative.com/trump-admin-partners-with-korea-zinc-to-build-7-4-billion-smelter-in-us',
  note:
    'A recovery plant for some 30 t/y of germanium and 40 t/y of gallium, proposed in 2023, was not ' +
    'built and gave way to Korea Zinc’s plan: nothing is counted for it, and there is no gallium chain.',
};
