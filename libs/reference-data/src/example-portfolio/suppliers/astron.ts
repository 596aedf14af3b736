import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const firstPhase = 'https://en.cbcie.com/news/1359677.html';

/** The mine that Energy Fuels may earn a part of. */
const donald: ExampleSource = {
  stage: 'extraction',
  share: 1,
  country: 'AU',
  partnership: 'energyfuels-astron-donald',
  control: 'joint_venture',
  equityShare: 0.51,
  status: 'planned',
  availableFrom: '2027-12-31',
  evidence: 'declared',
  asOf: '2025-09-01',
  reference: 'https://www.metalnomist.com/2025/09/energy-fuels-heavy-rare-earth-oxides.html',
  note:
    'Donald, Victoria, its only mine, planned for 2027. 0.51 is the least that stays with Astron, 1 − ' +
    '0.49; today’s part is not published and larger or equal.',
};

/** One of the elements that the first phase is to yield. */
const elementOfDonald = (material: string, tonnes: number): ExampleChain => ({
  material,
  weight: tonnes,
  deliveredStage: 'extraction',
  complete: ['extraction'],
  sources: [donald],
  recycling: {
    postConsumer: 0,
    preConsumer: 0,
    evidence: 'inferred',
    asOf: '2024-06-01',
    reference: firstPhase,
    note: 'An assumption, not a published figure: a mine.',
  },
});

/** Astron: the Donald mineral sands project in Victoria, rare-earth concentrate for Energy Fuels. */
export const astron: ExampleSupplier = {
  slug: 'astron',
  name: 'Astron Corporation',
  country: 'AU',
  owners: [],
  chains: [
    elementOfDonald('neodymium', 990),
    elementOfDonald('dysprosium', 84),
    elementOfDonald('terbium', 14),
  ],
  reference: firstPhase,
  note:
    'First phase: 7,000 to 8,000 t/y of concentrate, in it about 990 t of neodymium and praseodymium, 84 ' +
    't of dysprosium and 14 t of terbium, hence these three chains, weighed by those tonnes. Concentrate is all that it will ' +
    'deliver. Listed; no holder’s share was found.',
};
