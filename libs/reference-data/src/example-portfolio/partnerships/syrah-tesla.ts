import type { ExamplePartnership } from '../example-partnership';

const contract = 'https://www.greencarcongress.com/2021/12/20211224-syrah.html';

/** Anode material from Syrah's Vidalia plant for Tesla. */
export const syrahTeslaDeal: ExamplePartnership = {
  slug: 'syrah-tesla',
  name: 'Syrah - Tesla',
  type: 'offtake',
  status: 'signed',
  announcedOn: '2021-12-23',
  parties: [
    { supplier: 'syrah', name: 'Syrah Resources', country: 'AU', role: 'supplier', reference: contract },
    { supplier: 'tesla', name: 'Tesla', country: 'US', role: 'buyer', reference: contract },
  ],
  chains: [{ material: 'graphite_natural', deliveredStage: 'component', sources: [] }],
  reference: contract,
  note:
    '8,000 t/y from Vidalia, on condition of qualification, which was still pending in January 2026 with ' +
    'a default alleged. The US energy department’s loan to the plant, USD 102.1 million, is not part of ' +
    'this contract.',
};
