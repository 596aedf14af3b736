import type { ExampleSource, ExampleSupplier } from '../example-supplier';

/** Anode plants in China: shipments are published for both kinds of graphite together. */
const anodeInChina: ExampleSource = {
  stage: 'component',
  share: null,
  country: 'CN',
  control: 'owned',
  status: 'operating',
  evidence: 'inferred',
  asOf: '2024-01-01',
  reference: 'https://cm.asiae.co.kr/en/article/2025052110484438309',
  note:
    'Plants in China: 432,000 t of anode material shipped in 2024, natural and synthetic together. How ' +
    'much of either kind comes from here is not published, so no share; that it makes both is deduced ' +
    'from its other sites.',
};

/** BTR New Material: natural and synthetic graphite anode material from China and Indonesia. */
export const btr: ExampleSupplier = {
  slug: 'btr',
  name: 'BTR New Material',
  country: 'CN',
  owners: [],
  chains: [
    {
      material: 'graphite_natural',
      deliveredStage: 'component',
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'MZ',
          supplier: 'syrah',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-09-04',
          reference:
            'https://projectblue.com/blue/opinion-pieces/1009/btr-commences-production-at-its-graphite-anode-facility-in-indonesia',
          note:
            'Balama flake under a 30,000 t/y agreement for the Indonesian plant, first cargo in April ' +
            '2024. The term of the agreement is not published, so spot.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'CN',
          control: 'joint_venture',
          equityShare: 0.6,
          status: 'planned',
          evidence: 'declared',
          asOf: '2022-10-05',
          reference: 'https://www.energytrend.com/news/20221005-30004.html',
          note:
            'Ruitong, Luobei in Heilongjiang, 60 % BTR: mining rights and a first phase of 200,000 t/y ' +
            'of flake, announced in 2022. Output was never verified, so planned without a date.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'TZ',
          control: 'offtake',
          status: 'planned',
          evidence: 'inferred',
          reference:
            'https://nostr.lucianmarin.com/post/305b2c84dc29d47ba54cee6eb713ad7840be63e656f44909ab2651b86f5e6aa0',
          note:
            'Evolution Energy Minerals, Chilalo: binding for three years and three more, on about nine ' +
            'tenths of its fine flake, but the mine was not built when last heard of. Known from a ' +
            'repost only, whose year is uncertain.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference:
            'https://www.emergenresearch.com/industry-report/spherical-graphite-market?srsltid=AfmBOooBBZ1Vq87kfQWWAocBFuQgaw8bKXAxx2a36tK_oEhBVRMhoj-Z',
          note:
            'Spherical graphite at several sites in China, by a market report that names BTR as a maker. ' +
            'Whether it also buys some is not stated.',
        },
        anodeInChina,
        {
          stage: 'component',
          share: null,
          country: 'ID',
          control: 'joint_venture',
          equityShare: 0.7,
          coveredOwnershipShare: 0.7,
          status: 'operating',
          evidence: 'inferred',
          asOf: '2024-09-04',
          reference:
            'https://projectblue.com/blue/opinion-pieces/1009/btr-commences-production-at-its-graphite-anode-facility-in-indonesia',
          note:
            'The Indonesian plant, listed elsewhere for synthetic graphite; deduced for natural graphite ' +
            'because Syrah’s flake is bought for it. Covered ownership is BTR’s own 70 %: it is a ' +
            'company seated in China.',
        },
      ],
    },
    {
      material: 'graphite_synthetic',
      deliveredStage: 'component',
      sources: [
        anodeInChina,
        {
          stage: 'component',
          share: null,
          country: 'ID',
          control: 'joint_venture',
          equityShare: 0.7,
          coveredOwnershipShare: 0.7,
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-08-08',
          reference: 'https://seaisi.org/details/25189?type=news-rooms',
          note:
            '80,000 t/y in phase 1, in operation since August 2024; 70 % BTR, which is the covered ' +
            'ownership, and 30 % Stellar. The source places it at Kendal in Central Java, Project Blue ' +
            'at Morowali: same country, same score.',
        },
        {
          stage: 'component',
          share: null,
          country: 'MA',
          control: 'owned',
          coveredOwnershipShare: 1,
          status: 'planned',
          evidence: 'declared',
          asOf: '2024-09-04',
          reference:
            'https://projectblue.com/blue/opinion-pieces/1009/btr-commences-production-at-its-graphite-anode-facility-in-indonesia',
          note:
            'Tangier, 60,000 t/y planned; no start found. Judgement: wholly under covered ownership, as ' +
            'a plant of BTR’s own.',
        },
      ],
    },
  ],
  reference: 'https://cm.asiae.co.kr/en/article/2025052110484438309',
  note:
    'Listed in China; no holder’s share was found, so its own covered ownership is left open and said ' +
    'plant by plant where the country does not show it.',
};
