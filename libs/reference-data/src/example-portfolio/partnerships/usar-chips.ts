import type { ExamplePartnership } from '../example-partnership';

const announcement =
  'https://www.einpresswire.com/article/886608115/the-department-of-commerce-s-chips-program-announces-a-letter-of-intent-with-usa-rare-earth-to-accelerate-its-domestic-and-vertically-integrated';

/** The CHIPS programme's money for USA Rare Earth's mine, metal and magnets. */
export const usarChipsDeal: ExamplePartnership = {
  slug: 'usar-chips',
  name: 'USA Rare Earth - Commerce CHIPS letter of intent',
  type: 'financing',
  status: 'announced',
  announcedOn: '2026-01-26',
  amount: 1_600_000_000,
  currency: 'USD',
  parties: [
    {
      supplier: 'usa-rare-earth',
      name: 'USA Rare Earth',
      country: 'US',
      role: 'producer',
      reference: announcement,
    },
    {
      name: 'US Department of Commerce',
      country: 'US',
      role: 'financier',
      amount: 1_577_000_000,
      currency: 'USD',
      reference: announcement,
      note:
        '277 million of funding and a loan of 1.3 billion, for 16.1 million shares and about 17.6 ' +
        'million warrants.',
    },
  ],
  chains: [
    { material: 'neodymium', deliveredStage: 'component', sources: [] },
    { material: 'dysprosium', deliveredStage: 'component', sources: [] },
  ],
  reference: announcement,
  note:
    'A letter of intent that binds nobody. 1.577 billion is announced as 1.6; 1.5 billion of private ' +
    'equity comes beside it.',
};
