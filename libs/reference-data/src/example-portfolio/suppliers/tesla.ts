import type { ExampleSupplier } from '../example-supplier';

/** Tesla: a customer, by the magnet and anode contracts that are on record. */
export const tesla: ExampleSupplier = {
  slug: 'tesla',
  name: 'Tesla',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'product',
      sources: [
        {
          stage: 'component',
          share: null,
          country: 'CN',
          supplier: 'jl-mag',
          control: 'offtake',
          status: 'operating',
          until: '2024-01-01',
          evidence: 'documented',
          asOf: '2020-09-01',
          reference: 'https://q.stock.sohu.com/cn,gg,300748,6336410231.shtml',
          note:
            'Magnets for motors by a contract for 2021 to 2023, of which the supplier informed its stock ' +
            'exchange. Judgement: it ended with its term, because no renewal was found; a reader who ' +
            'believes that it went on would drop the end date.',
        },
      ],
    },
    {
      material: 'graphite_natural',
      deliveredStage: 'product',
      sources: [
        {
          stage: 'component',
          share: null,
          country: 'US',
          supplier: 'syrah',
          partnership: 'syrah-tesla',
          control: 'offtake',
          status: 'planned',
          evidence: 'declared',
          asOf: '2026-01-20',
          reference:
            'https://www.electrive.com/2026/01/20/syrah-extends-tesla-graphite-deal-deadline-for-the-third-time',
          note:
            'Anode material from Vidalia for four years, once qualified: 8,000 t a year by most sources, ' +
            '8,000 t in all by some. A default was alleged, to be cured by 16 March 2026; the outcome ' +
            'was not found, so planned without a date.',
        },
      ],
    },
  ],
  reference: 'https://www.greencarcongress.com/2021/12/20211224-syrah.html',
  note:
    'Two contracts are all that is on record of a large buyer; who else supplies its magnets and anodes ' +
    'is not.',
};
