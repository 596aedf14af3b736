import type { ExampleSource, ExampleSupplier } from '../example-supplier';

/** Magnet plants of the group; capacity is known for one, so no shares by capacity. */
const magnetPlants: readonly ExampleSource[] = [
  {
    stage: 'component',
    share: null,
    country: 'US',
    partnership: 'evac-gm',
    control: 'owned',
    status: 'ramping',
    evidence: 'declared',
    asOf: '2025-12-15',
    reference: 'https://rareearthexchanges.com/news/a-magnet-ships-and-a-line-is-crossed',
    note:
      'Sumter, South Carolina: first commercial shipment in December 2025, 2,000 t/y planned for ' +
      '2026 and not verified, hence ramping. Built on General Motors’ contract and a defence grant, ' +
      'so it counts as brought by that deal.',
  },
  {
    stage: 'component',
    share: null,
    country: 'DE',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-09-01',
    reference:
      'https://benchmark-source-core.pages.dev/article/in-conversation-with-neo-performance-materials-ceo-and-president-rahim-suleman',
    note:
      'Hanau, the sister plant of VACUUMSCHMELZE, counted because the record is that of the group; ' +
      'capacity not found.',
  },
];

/** eVAC Magnetics: the VAC Group's magnet plant in South Carolina, with the one at Hanau. */
export const evac: ExampleSupplier = {
  slug: 'evac',
  name: 'eVAC Magnetics (VAC Group)',
  country: 'US',
  owners: [
    {
      name: 'Ara Partners',
      country: 'US',
      asOf: '2023-10-01',
      reference: 'https://www.fastmarkets.com/?p=49685',
      note: 'Bought the VAC Group; the percentage is not stated.',
    },
  ],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'US',
          supplier: 'mp-materials',
          control: 'spot',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-12-15',
          reference: 'https://rareearthexchanges.com/news/a-magnet-ships-and-a-line-is-crossed',
          note:
            'A partnership with MP Materials that a third party reports; no terms were found, hence ' +
            'spot, and ramping like the plant that it feeds.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CA',
          supplier: 'cyclic-materials',
          control: 'offtake',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-10-22',
          reference:
            'https://www.mining.com/cyclic-materials-vac-sign-10-year-rare-earth-magnet-recycling-deal',
          note:
            'Exclusive contract of ten years by which Cyclic takes Sumter’s swarf. Taking the mixed ' +
            'oxide back is an option only, and nothing says that it is used: planned without a date.',
        },
        ...magnetPlants,
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          stage: 'processing',
          share: null,
          country: 'US',
          supplier: 'aclara',
          partnership: 'aclara-vac',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: 'https://www.ev-authority.com/vac-and-aclara-developing-mine-to-magnets-supply-chain',
          note:
            'Memorandum: heavy oxides of Aclara’s Louisiana plant, which is to run in 2027, aimed at ' +
            'mid-2028. Binds nobody yet, so planned without a date.',
        },
        ...magnetPlants,
      ],
    },
  ],
  reference: 'https://fastmarkets.com/insights/e-vac-to-build-rare-earth-magnet-plant-in-south-carolina',
  note:
    'Where its metal and alloy come from is not disclosed. Left out, because they are not binding ' +
    'and nothing flows: Ucore’s Louisiana oxides (preliminary, final terms pending), Torngat’s ' +
    'Strange Lake and Pensana’s Longonjo (memoranda). No recycled share is published; own swarf that ' +
    'comes back would not count.',
};
