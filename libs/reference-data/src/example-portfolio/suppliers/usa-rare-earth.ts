import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const release2021 =
  'https://business.woonsocketcall.com/woonsocketcall/article/newmediawire-2021-12-10-usa-rare-earth-to-produce-nearly-half-of-new-us-government-critical-minerals-list';
const chipsLetter =
  'https://www.einpresswire.com/article/886608115/the-department-of-commerce-s-chips-program-announces-a-letter-of-intent-with-usa-rare-earth-to-accelerate-its-domestic-and-vertically-integrated';

/** Ore, all of it still to come. */
const ore: readonly ExampleSource[] = [
  {
    stage: 'extraction',
    share: null,
    country: 'US',
    partnership: 'usar-chips',
    control: 'joint_venture',
    equityShare: 0.8,
    status: 'planned',
    availableFrom: '2028-12-31',
    evidence: 'declared',
    asOf: '2026-01-26',
    reference: chipsLetter,
    note:
      'Round Top, Texas, planned for 2028. 80 % is the part held in December 2021, the rest Texas Mineral ' +
      `Resources’, by a release of that month (${release2021}); today’s is not verified. The source speaks of ` +
      'rare earths.',
  },
  {
    stage: 'extraction',
    share: null,
    country: 'BR',
    supplier: 'serra-verde',
    control: 'spot',
    status: 'planned',
    evidence: 'documented',
    asOf: '2026-04-20',
    reference: 'https://secwatch.observer/filing/0001213900-26-045706.txt',
    note:
      'Pela Ema, Brazil. A merger was agreed on 19 April 2026 and its completion is not verified, so ' +
      'neither owned nor dated; until the end of 2026 the concentrate is bound to Chinese processors.',
  },
];

/** Separation of third-party feed, planned. */
const separation: ExampleSource = {
  stage: 'processing',
  share: null,
  country: 'US',
  partnership: 'usar-chips',
  control: 'owned',
  status: 'planned',
  evidence: 'declared',
  asOf: '2026-01-26',
  reference: chipsLetter,
  note: 'Recorded at Round Top, 8,000 t/y of bought carbonate and heavy rare-earth feed; no date.',
};

/** Metal: the British subsidiary today, Stillwater planned. */
const metal: readonly ExampleSource[] = [
  {
    stage: 'metal',
    share: null,
    country: 'GB',
    supplier: 'less-common-metals',
    partnership: 'usar-lcm',
    control: 'owned',
    status: 'operating',
    evidence: 'declared',
    asOf: '2025-12-01',
    reference:
      'https://magneticsmag.com/usa-rare-earth-charges-ahead-via-lcm-acquisition-new-execs-key-supply-deals-with-arnold-magnetic-permag-and-solvay-spanning-north-america-and-europe',
    note:
      'Less Common Metals, a subsidiary since 18 November 2025: neodymium, samarium, dysprosium and ' +
      'terbium metal and alloy. How much of it Stillwater will take is not published.',
  },
  {
    stage: 'metal',
    share: null,
    country: 'US',
    partnership: 'usar-chips',
    control: 'owned',
    status: 'planned',
    evidence: 'declared',
    asOf: '2026-01-26',
    reference: chipsLetter,
    note: 'Stillwater, Oklahoma, 10,000 t/y of metal and alloy; no date. The source speaks of rare earths.',
  },
];

/** The magnet plant. */
const stillwater: ExampleSource = {
  stage: 'component',
  share: 1,
  country: 'US',
  control: 'owned',
  status: 'under_construction',
  evidence: 'declared',
  asOf: '2026-01-26',
  reference: chipsLetter,
  note:
    'Stillwater, Oklahoma, the only magnet plant, hence 1: 10,000 t/y by the letter of intent, 5,000 ' +
    'before. Start was due in early 2026 and is not verified. Not put down to that letter, because ' +
    'building began without it.',
};

/** USA Rare Earth: a magnet plant being built, metal from a subsidiary, a mine in plan. */
export const usaRareEarth: ExampleSupplier = {
  slug: 'usa-rare-earth',
  name: 'USA Rare Earth',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        ...ore,
        separation,
        {
          stage: 'processing',
          share: null,
          country: 'US',
          supplier: 'reelement',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2024-03-06',
          reference:
            'https://metaltechnews.com/story/2024/03/06/tech-metals/usa-rare-earth-secures-magnet-feedstock/1660.html',
          note:
            'Oxide for Stillwater by an agreement of 2024; its term and what became of it were not found, ' +
            'hence spot and planned.',
        },
        ...metal,
        {
          stage: 'metal',
          share: null,
          country: 'KR',
          supplier: 'asm',
          control: 'offtake',
          status: 'planned',
          evidence: 'declared',
          asOf: '2023-08-01',
          reference:
            'https://secure.northernminer.com/news/asm-inks-deal-to-sell-rare-earths-to-us-magnet-maker/1003857446',
          note:
            'Magnet alloy by a five-year contract of 2023. The 60 % of needs in it were a plan for a ' +
            'plant that nobody has shown to run, and its standing since the purchase of Less Common ' +
            'Metals is unknown, so no share.',
        },
        stillwater,
      ],
    },
    {
      material: 'dysprosium',
      deliveredStage: 'component',
      complete: ['component'],
      sources: [
        ...ore,
        separation,
        {
          stage: 'processing',
          share: null,
          country: 'FR',
          supplier: 'carester-caremag',
          control: 'offtake',
          status: 'planned',
          availableFrom: '2026-12-31',
          evidence: 'documented',
          asOf: '2026-04-09',
          reference: 'https://secwatch.observer/filing/0001970622-26-000026.md',
          note:
            'Right to buy oxide of Caremag at Lacq, due in late 2026, beside a stake of about 12.5 % in ' +
            'Carester whose closing is not verified. A right, not a duty: a stricter reader would call it ' +
            'spot.',
        },
        ...metal,
        stillwater,
      ],
    },
  ],
  reference: chipsLetter,
  note:
    'Scored for magnets, what it is building; metal is all that it delivers today, by its subsidiary. ' +
    'Shares for the Department of Commerce rest on a letter of intent, and 34 % for Serra Verde’s owners ' +
    'on the open merger, so no owner is entered. Terbium and samarium stand in the subsidiary’s record. ' +
    'Recycled share not published.',
};
