import type { ExampleSupplier } from '../example-supplier';

const companyFigures = 'http://www.earths-book.com/index-969.html';

/** JL MAG Rare-Earth: Chinese magnet maker, a supplier of makers of electric cars. */
export const jlMag: ExampleSupplier = {
  slug: 'jl-mag',
  name: 'JL MAG Rare-Earth',
  country: 'CN',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'MX',
          control: 'owned',
          status: 'planned',
          evidence: 'declared',
          asOf: '2022-01-01',
          reference:
            'https://www.thebambooworks.com/fast-news-jl-mag-to-build-magnetic-steel-composite-recycling-project-in-mexico/',
          note:
            'Recycling of magnet scrap in Mexico, a project of USD 100 million announced in 2022 for ' +
            'up to three years. That time has passed and no later word of it was found, so planned ' +
            'without a date.',
        },
        {
          stage: 'metal',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2025-01-01',
          reference: 'https://menfem.com/companies/jl-mag-rare-earth',
          note:
            'Alloy is strip-cast in house, by a third party’s profile, which also says that metals ' +
            'and oxides are bought in. What part of the metal is its own is not stated.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: companyFigures,
          note:
            'Baotou and Ganzhou, 40,000 t/y by the end of 2025, 29,300 t of blanks made in 2024. No ' +
            'magnet plant elsewhere is named, hence 1; 60,000 t/y by 2027 is a plan.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0.3,
        evidence: 'declared',
        asOf: '2025-01-01',
        reference: companyFigures,
        note:
          'Recycled part of the rare-earth inputs as published for the company. The split between ' +
          'production scrap and end-of-life is unknown, so all counts as pre-consumer, the lower ' +
          'credit.',
      },
    },
  ],
  reference: companyFigures,
  note:
    'Its main suppliers of oxide are believed to be Northern Rare Earth and China Rare Earth Group; ' +
    'no page that says so was found, so neither is linked and separation is undeclared. Listed in ' +
    'Shenzhen and Hong Kong; no holder’s share was found.',
};
