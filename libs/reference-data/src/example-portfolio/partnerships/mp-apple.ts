import type { ExamplePartnership } from '../example-partnership';
import type { ExampleSource } from '../example-supplier';

const announcement =
  'https://theprospectornews.com/mp-materials-and-apple-announce-500-million-partnership-to-produce-recycled-rare-earth-magnets-in-the-united-states';

/** What the lines of the deal have in common. */
const line: Pick<
  ExampleSource,
  'share' | 'country' | 'control' | 'status' | 'availableFrom' | 'evidence' | 'asOf' | 'reference'
> = {
  share: 1,
  country: 'US',
  control: 'owned',
  status: 'planned',
  availableFrom: '2027-12-31',
  evidence: 'declared',
  asOf: '2025-07-15',
  reference: announcement,
};

/** Recycled magnets of MP Materials for Apple. */
export const mpAppleDeal: ExamplePartnership = {
  slug: 'mp-apple',
  name: 'MP Materials - Apple recycled magnets',
  type: 'offtake',
  status: 'signed',
  announcedOn: '2025-07-15',
  amount: 500_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'mp-materials',
      name: 'MP Materials',
      country: 'US',
      role: 'supplier',
      reference: announcement,
    },
    {
      supplier: 'apple',
      name: 'Apple',
      country: 'US',
      role: 'buyer',
      amount: 500_000_000,
      currency: 'USD',
      reference: announcement,
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['processing', 'component'],
      sources: [
        {
          ...line,
          stage: 'processing',
          note:
            'Recycling line at Mountain Pass, which is to feed the magnets of this deal alone, hence ' +
            '1. Its start is not named; dated by the first shipments.',
        },
        {
          ...line,
          stage: 'component',
          note:
            'Lines for Apple at Fort Worth, Texas, the only ones of the deal, hence 1; shipments ' +
            'from 2027.',
        },
      ],
    },
  ],
  reference: announcement,
  note:
    'For hundreds of millions of devices, without a tonnage. The magnets are to be wholly recycled, a plan ' +
    'that nothing runs on yet, so the recycled share stays undeclared.',
};
