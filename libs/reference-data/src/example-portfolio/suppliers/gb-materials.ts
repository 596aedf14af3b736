import type { ExampleSupplier } from '../example-supplier';

const announcement = 'https://si.frajer.net/readmsg.aspx?msgid=35326882';

/** Global Battery Materials: a Canadian graphite mine and a Korean anode process, combined on paper. */
export const gbMaterials: ExampleSupplier = {
  slug: 'gb-materials',
  name: 'Global Battery Materials',
  country: 'CA',
  owners: [],
  chains: [
    {
      material: 'graphite_natural',
      deliveredStage: 'component',
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
            'G6 Energy’s Kearney mine in Ontario, idle since 1994; nothing says it will be the only ' +
            'feed, so no share. Spot, not owned: no source shows that the combination has closed or how ' +
            'its equity is split.',
        },
        {
          stage: 'component',
          share: 1,
          supplier: 'songwoo-em',
          partnership: 'gb-materials',
          control: 'spot',
          status: 'planned',
          availableFrom: '2028-12-31',
          evidence: 'declared',
          asOf: '2025-11-07',
          reference: announcement,
          note:
            'Anode material by SongWoo EM, the only operator named, hence 1; targeted for 2028, in a ' +
            'country not stated. Spot for the same reason as the mine.',
        },
      ],
    },
  ],
  reference: announcement,
  note:
    'Nothing runs under this name yet. Which company turns the flake into spherical graphite is not ' +
    'stated, so processing stays undeclared.',
};
