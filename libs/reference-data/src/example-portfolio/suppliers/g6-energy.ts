import type { ExampleSupplier } from '../example-supplier';

/** G6 Energy: the idle Kearney graphite mine in Ontario. */
export const g6Energy: ExampleSupplier = {
  slug: 'g6-energy',
  name: 'G6 Energy',
  country: 'CA',
  owners: [],
  chains: [
    {
      material: 'graphite_natural',
      deliveredStage: 'extraction',
      complete: ['extraction'],
      sources: [
        {
          stage: 'extraction',
          share: 1,
          country: 'CA',
          partnership: 'gb-materials',
          control: 'owned',
          status: 'planned',
          availableFrom: '2028-12-31',
          evidence: 'declared',
          asOf: '2025-11-01',
          reference: 'https://si.frajer.net/readmsg.aspx?msgid=35326882',
          note:
            'Kearney, Ontario, the only mine named, hence 1: idle since 1994, so nothing is counted ' +
            'before the restart targeted for 2028. Judgement: the restart counts as brought by the ' +
            'Global Battery Materials combination, because it was announced with it.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2025-11-01',
        reference: 'https://si.frajer.net/readmsg.aspx?msgid=35326882',
        note: 'An assumption, not a published figure: the operation is fed from ore.',
      },
    },
  ],
  reference: 'https://si.frajer.net/readmsg.aspx?msgid=35326882',
  note:
    'Privately held; no holder is published. Reserves are reported for Kearney, a yearly capacity is ' +
    'not.',
};
