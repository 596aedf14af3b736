import type { ExampleSupplier } from '../example-supplier';

/** 5E Advanced Materials: a boron company of which no site, feed or owner is on record here. */
export const fiveE: ExampleSupplier = {
  slug: '5e',
  name: '5E Advanced Materials',
  country: 'US',
  owners: [],
  chains: [{ material: 'boron', deliveredStage: 'processing', sources: [] }],
  reference:
    'https://www.mining.com/critical-mineral-boron-the-best-supporting-actor-of-us-magnet-supply-chain-5e-ceo',
  note:
    'Everything is undeclared: what a score says of a supplier from whom no evidence has been taken in. ' +
    'That is a gap of this record, not a finding about the company, which does publish about its boron ' +
    'project.',
};
