import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const lynasMemorandum =
  'https://www.prnewswire.com/news-releases/noveon-magnetics-and-lynas-rare-earths-partner-to-advance-us-rare-earth-magnet-supply-chain-302578331.html';
const capacityReport =
  'https://rawmaterials.net/mine-to-magnet-lynas-and-noveon-join-forces-for-u-s-supply-chain';

/** Oxide of Lynas, so far only talked about. */
const lynasOxide: ExampleSource = {
  stage: 'processing',
  share: null,
  country: 'MY',
  supplier: 'lynas',
  partnership: 'lynas-noveon',
  control: 'spot',
  status: 'planned',
  evidence: 'declared',
  asOf: '2025-10-08',
  reference: lynasMemorandum,
  note: 'Memorandum that binds nobody; a definitive agreement was not found.',
};

/** Oxide of Solvay. */
const solvayOxide: Omit<ExampleSource, 'status' | 'note'> = {
  stage: 'processing',
  share: null,
  country: 'FR',
  supplier: 'solvay',
  control: 'offtake',
  evidence: 'declared',
  asOf: '2025-11-12',
  reference:
    'https://www.financetom.com/business/solvay-seals-two-deals-to-supply-rare-earths-to-us-magnet-makers-475301.htm',
};

/** The heavy oxides, which Solvay itself only plans for 2026. */
const solvayHeavyOxide: ExampleSource = {
  ...solvayOxide,
  status: 'planned',
  availableFrom: '2026-12-31',
  note:
    'Signed, limited volumes, to follow in 2026; the start is not verified. Part of it is to come from ' +
    'end-of-life material.',
};

/** The magnet plant. */
const sanMarcos: ExampleSource = {
  stage: 'component',
  share: 1,
  country: 'US',
  control: 'owned',
  status: 'operating',
  evidence: 'declared',
  asOf: '2025-10-01',
  reference: capacityReport,
  note:
    'San Marcos, Texas, the only plant, hence 1. 2,000 t/y is the nameplate; other reports put actual ' +
    'output at about half of that.',
};

/** Noveon Magnetics: magnets in Texas, in part from old magnets. */
export const noveon: ExampleSupplier = {
  slug: 'noveon',
  name: 'Noveon Magnetics',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        {
          ...solvayOxide,
          status: 'ramping',
          note:
            'Signed, limited volumes, hence ramping; one source has deliveries only from 2026. Part of it ' +
            'is to come from end-of-life material. The term is not given.',
        },
        lynasOxide,
        {
          stage: 'metal',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'planned',
          evidence: 'inferred',
          asOf: '2022-10-15',
          reference: 'https://noveon.co/san-marcos-company-aims-to-energize-us-magnets-supply',
          note:
            'San Marcos. Described as done in 2022, but alloy was bought in 2023 and 2024 and the ' +
            'memorandum of 2025 still plans for metal and alloy. Judgement: planned.',
        },
        sanMarcos,
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [solvayHeavyOxide, lynasOxide, sanMarcos],
    },
    {
      material: 'terbium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [solvayHeavyOxide, sanMarcos],
    },
  ],
  reference: capacityReport,
  note:
    'Works up old magnets beside bought material; no recycled share is published, so it stays undeclared. ' +
    'Left out: 100 t of alloy from Australian Strategic Materials, delivered by March 2024, and a ' +
    'memorandum of November 2025 on 2,000 t/y in Korea. Privately held; no holder is published.',
};
