import type { ExamplePartnership } from '../example-partnership';
import type { ExampleChain } from '../example-supplier';

const report = 'https://middleeastmetals.ir/en/news/12374/energy-fuels-soars-on-vulcan-elements-partnership';

/** Oxide of one rare earth from the monazite that the memorandum names. */
const oxideFromMonazite = (material: string): ExampleChain => ({
  material,
  deliveredStage: 'processing',
  complete: ['extraction'],
  sources: [
    {
      stage: 'extraction',
      share: 1,
      country: 'US',
      supplier: 'chemours',
      control: 'offtake',
      status: 'operating',
      evidence: 'declared',
      asOf: '2025-08-26',
      reference: report,
      note:
        'Monazite of Chemours from Florida and Georgia, the only feed that the memorandum allows, ' +
        'hence 1. Offtake, because Energy Fuels has it under contract since 2021.',
    },
  ],
});

/** Trial oxides of Energy Fuels for Vulcan's magnets. */
export const energyfuelsVulcanDeal: ExamplePartnership = {
  slug: 'energyfuels-vulcan',
  name: 'Energy Fuels - Vulcan Elements oxide memorandum',
  type: 'memorandum',
  status: 'announced',
  announcedOn: '2025-08-26',
  parties: [
    { supplier: 'energy-fuels', name: 'Energy Fuels', country: 'US', role: 'supplier', reference: report },
    { supplier: 'vulcan-elements', name: 'Vulcan Elements', country: 'US', role: 'buyer', reference: report },
    {
      supplier: 'chemours',
      name: 'Chemours',
      country: 'US',
      role: 'supplier',
      reference: report,
      note: 'Its monazite is the feed.',
    },
  ],
  chains: ['neodymium', 'dysprosium'].map(oxideFromMonazite),
  reference: report,
  note:
    'NdPr and dysprosium oxide for validation from the last quarter of 2025. A long-term contract is ' +
    'to follow only if they pass.',
};
