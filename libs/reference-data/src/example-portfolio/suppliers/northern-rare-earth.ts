import type { ExampleSupplier } from '../example-supplier';

const quotas = 'https://fastmarkets.com/insights/china-issues-first-batch-of-rare-earths-quotas-for-2024';
const brokerReport = 'https://newsflash.city/2402/2473855de9228aa1.html';

/** China Northern Rare Earth Group: from Bayan Obo concentrate to magnet materials, all of it in China. */
export const northernRareEarth: ExampleSupplier = {
  slug: 'northern-rare-earth',
  name: 'China Northern Rare Earth Group',
  country: 'CN',
  coveredOwnershipShare: 0.3671,
  owners: [
    {
      name: 'Baotou Iron and Steel (Group)',
      country: 'CN',
      share: 0.3671,
      asOf: '2023-09-30',
      reference: brokerReport,
      note: 'State-owned (Inner Mongolia).',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['extraction', 'processing', 'metal', 'component'],
      sources: [
        {
          stage: 'extraction',
          share: 1,
          country: 'CN',
          control: 'offtake',
          status: 'operating',
          evidence: 'documented',
          asOf: '2025-10-10',
          reference: 'https://udn.com/news/story/7333/9062695',
          note:
            'Concentrate of Baotou Steel Union, whose parent holds Bayan Obo, by a contract between ' +
            'related parties since 2017, priced each quarter. Judgement: this is the whole feed, ' +
            'because no other mine is named and the mining quota issued in its name exceeds that for ' +
            'smelting; the source speaks of rare earths.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-02-01',
          reference: quotas,
          note:
            'Separation under a Chinese quota of 88,010 t of rare-earth oxide for the first half of ' +
            '2024, against 94,580 t for mining. The quota binds to China, hence 1.',
        },
        {
          stage: 'metal',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2023-09-01',
          reference: brokerReport,
          note:
            'A broker’s report describes the whole chain from separation to functional materials; ' +
            'neither site nor tonnage of the metal is stated. Judgement: 1, because no plant outside ' +
            'China is named at any stage.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-08-01',
          reference: 'https://rareearthexchanges.com/?p=11121',
          note:
            'Magnet materials, being expanded by 50,000 t/y of alloy and 10,000 t/y of powder; no ' +
            'plant outside China is named, hence 1. A reader who counts alloy and powder as metal ' +
            'would end the chain one stage earlier.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2024-02-01',
        reference: quotas,
        note: 'An assumption, not a published figure: the operation is fed from ore.',
      },
    },
  ],
  reference: quotas,
  note:
    'The quota names the company as a miner, its exchange filings as the buyer of a sister company’s ' +
    'concentrate: the latter is taken. State-owned; the covered share counts only the one holder ' +
    'whose share is published.',
};
