import type { ExamplePartnership } from '../example-partnership';
import type { ExampleChain } from '../example-supplier';

const formation =
  'https://www.cruxinvestor.com/posts/energy-fuels-and-astron-form-joint-venture-to-develop-donald-rare-earth-project-in-australia';

/** Concentrate of the mine, which carries every rare earth that the sources give a tonnage for. */
const donaldConcentrate = (material: string, tonnes: number): ExampleChain => ({
  material,
  weight: tonnes,
  deliveredStage: 'extraction',
  complete: ['extraction'],
  sources: [
    {
      stage: 'extraction',
      share: 1,
      country: 'AU',
      control: 'owned',
      status: 'planned',
      availableFrom: '2027-12-31',
      evidence: 'declared',
      asOf: '2025-09-01',
      reference: 'https://www.metalnomist.com/2025/09/energy-fuels-heavy-rare-earth-oxides.html',
      note:
        'Donald, Victoria, the only mine of the venture and its own, hence 1: about 7,100 t/y of ' +
        'rare-earth concentrate from 2027.',
    },
  ],
});

/** The Donald mine in Victoria, whose concentrate is meant for White Mesa. */
export const energyfuelsAstronDonaldDeal: ExamplePartnership = {
  slug: 'energyfuels-astron-donald',
  name: 'Energy Fuels - Astron Donald JV',
  type: 'joint_venture',
  status: 'in_force',
  announcedOn: '2024-06-03',
  amount: 183_000_000,
  currency: 'AUD',
  parties: [
    {
      supplier: 'energy-fuels',
      name: 'Energy Fuels',
      country: 'US',
      role: 'joint_venture_partner',
      amount: 183_000_000,
      currency: 'AUD',
      reference: formation,
      note: 'May earn up to 49 %; what it holds today is not published.',
    },
    {
      supplier: 'astron',
      name: 'Astron Corporation',
      country: 'AU',
      role: 'joint_venture_partner',
      reference: formation,
      note: 'Owns the project.',
    },
  ],
  chains: [
    donaldConcentrate('neodymium', 990),
    donaldConcentrate('dysprosium', 84),
    donaldConcentrate('terbium', 14),
  ],
  reference: formation,
  note:
    '7,000 to 14,000 t/y of concentrate by the announcement, about 7,100 in the first phase by a ' +
    'later report; with about 990 t of NdPr, 84 of dysprosium and 14 of terbium in it. The chains ' +
    'weigh by those tonnes and end at the concentrate, which is what the venture delivers.',
};
