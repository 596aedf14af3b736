import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://www.nsenergybusiness.com/news/peak-and-shenghe-resources-sign-offtake-and-strategic-co-operation-mou/';

/** Mountain Pass concentrate for China, as it was sold until 2025. */
export const shengheMpDeal: ExamplePartnership = {
  slug: 'shenghe-mp',
  name: 'Shenghe - MP Materials',
  type: 'offtake',
  status: 'ended',
  parties: [
    {
      supplier: 'shenghe',
      name: 'Shenghe Resources',
      country: 'CN',
      role: 'buyer',
      reference: report,
      note:
        'Sole buyer of the concentrate in 2022 and holder of about 7.75 % of MP then; 3.1 % at the ' +
        'end of 2025.',
    },
    {
      supplier: 'mp-materials',
      name: 'MP Materials',
      country: 'US',
      role: 'supplier',
      reference: report,
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'extraction',
      sources: [
        {
          stage: 'extraction',
          share: 1,
          country: 'US',
          supplier: 'mp-materials',
          control: 'offtake',
          status: 'idle',
          evidence: 'documented',
          asOf: '2025-11-01',
          reference:
            'https://www.stocktitan.net/sec-filings/MP/10-q-mp-materials-corp-de-quarterly-earnings-report-16dafd0f3557.html',
          note:
            'Mountain Pass concentrate, all that the deal was about, hence 1. Idle, so it counts ' +
            'nothing: sales to China ceased in July 2025 by a filing, shipments in April by the ' +
            'press. The source speaks of rare earths.',
        },
      ],
    },
  ],
  reference: report,
  note:
    'Ended in 2025; kept because the shareholding is what remains of it. When the deal began is not ' +
    'on record here.',
};
