import type { ExampleChain, ExampleSupplier } from '../example-supplier';

const supplyReport =
  'https://news.metal.com/newscontent/103660406/Serra-Verde-Cuts-Rare-Earth-Supply-Deal-Term-with-China-Eyes-West-Shift';

/** Concentrate of the one mine, which carries every rare earth. */
const pelaEma = (material: string, tonnage: string): ExampleChain => ({
  material,
  deliveredStage: 'extraction',
  complete: ['extraction'],
  sources: [
    {
      stage: 'extraction',
      share: 1,
      country: 'BR',
      control: 'owned',
      status: 'operating',
      evidence: 'declared',
      asOf: '2025-12-05',
      reference: supplyReport,
      note: `Pela Ema, Minaçu, Goiás, running since January 2024, the only mine, hence 1. ${tonnage}`,
    },
  ],
  recycling: {
    postConsumer: 0,
    preConsumer: 0,
    evidence: 'inferred',
    asOf: '2025-12-05',
    reference: supplyReport,
    note: 'An assumption, not a published figure: the operation is fed from ore.',
  },
});

/** Serra Verde: ionic clay mine in Brazil. */
export const serraVerde: ExampleSupplier = {
  slug: 'serra-verde',
  name: 'Serra Verde',
  country: 'BR',
  owners: [],
  chains: [
    pelaEma('neodymium', '4,000 to 5,000 t/y of all rare-earth oxides, 6,500 aimed at by 2027.'),
    pelaEma('dysprosium', 'The clay is rich in dysprosium; its tonnage was not found.'),
    pelaEma('terbium', 'The clay is rich in terbium; its tonnage was not found.'),
  ],
  reference: supplyReport,
  note:
    'The record ends with the concentrate, which goes to Chinese processors under contracts that end ' +
    'with 2026: whoever buys it separated has China in the chain until then. USA Rare Earth agreed ' +
    'in April 2026 to take over the whole company; completion is not verified, so it does not stand ' +
    'among the owners.',
};
