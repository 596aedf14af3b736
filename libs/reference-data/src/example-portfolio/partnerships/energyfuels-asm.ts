import type { ExamplePartnership } from '../example-partnership';

const report =
  'https://www.spglobal.com/energy/en/news-research/latest-news/metals/012126-energy-fuels-to-acquire-australian-strategic-materials-for-299-million';

/** Energy Fuels' oxides and ASM's metal under one roof, if the takeover closes. */
export const energyfuelsAsmDeal: ExamplePartnership = {
  slug: 'energyfuels-asm',
  name: 'Energy Fuels acquisition of ASM',
  type: 'acquisition',
  status: 'announced',
  announcedOn: '2026-01-20',
  amount: 299_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'energy-fuels',
      name: 'Energy Fuels',
      country: 'US',
      role: 'acquirer',
      amount: 299_000_000,
      currency: 'USD',
      reference: report,
    },
    {
      supplier: 'asm',
      name: 'Australian Strategic Materials',
      country: 'AU',
      role: 'target',
      reference: report,
      note: 'Brings the Korean Metals Plant and the plan for an American one.',
    },
  ],
  chains: [
    { material: 'neodymium', weight: 6000, deliveredStage: 'metal', sources: [] },
    { material: 'dysprosium', weight: 240, deliveredStage: 'metal', sources: [] },
    { material: 'terbium', weight: 66, deliveredStage: 'metal', sources: [] },
  ],
  reference: report,
  note:
    'Paid in shares, 0.053 of Energy Fuels for one of ASM. Closing was expected in the first half of ' +
    '2026 and is not verified: the score is that of the two together, which may not have come about. ' +
    'The chains weigh by the tonnes of Energy Fuels’ planned expansion.',
};
