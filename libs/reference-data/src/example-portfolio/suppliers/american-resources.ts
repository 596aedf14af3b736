import type { ExampleSupplier } from '../example-supplier';

/** American Resources: the listed parent of ReElement, a holding that delivers nothing itself. */
export const americanResources: ExampleSupplier = {
  slug: 'american-resources',
  name: 'American Resources Corporation',
  country: 'US',
  owners: [],
  chains: [],
  reference:
    'https://ng.investing.com/news/company-news/reelement-expands-rare-earth-refining-capacity-at-indiana-facilities-93CH-2130842',
  note:
    'Here as the parent of ReElement, whose record carries the chains; its holding there is called a ' +
    'minority one and no percentage is published. Listed; no holder’s share was found.',
};
