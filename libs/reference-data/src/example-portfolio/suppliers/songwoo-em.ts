import type { ExampleSupplier } from '../example-supplier';

const announcement = 'https://si.frajer.net/readmsg.aspx?msgid=35326882';

/** SongWoo EM: a Korean process for graphite anode material, at pilot scale. */
export const songwooEm: ExampleSupplier = {
  slug: 'songwoo-em',
  name: 'SongWoo EM',
  country: 'KR',
  owners: [],
  chains: [
    {
      material: 'graphite_natural',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'CA',
          supplier: 'g6-energy',
          partnership: 'gb-materials',
          control: 'spot',
          status: 'planned',
          availableFrom: '2028-12-31',
          evidence: 'declared',
          asOf: '2025-11-07',
          reference: announcement,
          note:
            'Flake from the Kearney mine in Ontario once it restarts, targeted for 2028. A joint venture ' +
            'is announced, but its equity split and its closing are not published, so it counts as spot.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'KR',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-11-01',
          reference: announcement,
          note:
            'Pilot plant in South Korea, the only plant named, hence 1; a pilot counts as ramping. ' +
            'Judgement: natural graphite, because the combination pairs the process with a flake mine.',
        },
      ],
    },
  ],
  reference: announcement,
  note: 'Privately held; no holder is published. What feeds the pilot today is not stated.',
};
