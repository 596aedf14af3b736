import type { ExamplePartnership } from '../example-partnership';

const announcement = 'https://si.frajer.net/readmsg.aspx?msgid=35326882';

/** Global Battery Materials: G6 Energy's mine and SongWoo EM's anode process. */
export const gbMaterialsDeal: ExamplePartnership = {
  slug: 'gb-materials',
  name: 'Global Battery Materials (G6 Energy + SongWoo EM)',
  type: 'joint_venture',
  status: 'announced',
  announcedOn: '2025-11-07',
  parties: [
    {
      supplier: 'g6-energy',
      name: 'G6 Energy',
      country: 'CA',
      role: 'joint_venture_partner',
      reference: announcement,
      note: 'Owns the mine.',
    },
    {
      supplier: 'songwoo-em',
      name: 'SongWoo EM',
      country: 'KR',
      role: 'joint_venture_partner',
      reference: announcement,
      note: 'Brings the anode process.',
    },
    {
      supplier: 'gb-materials',
      name: 'Global Battery Materials',
      country: 'CA',
      role: 'vehicle',
      reference: announcement,
    },
  ],
  chains: [{ material: 'graphite_natural', deliveredStage: 'component', sources: [] }],
  reference: announcement,
  note:
    'Graphite of the Kearney mine in Ontario, made into anode material by a Korean process, targeted for ' +
    '2028. Closing and equity split are not published.',
};
