import type { ExampleSupplier } from '../example-supplier';

/** Almonty Industries: tungsten mines in South Korea and Portugal. */
export const almonty: ExampleSupplier = {
  slug: 'almonty',
  name: 'Almonty Industries',
  country: 'CA',
  owners: [],
  chains: [
    {
      material: 'tungsten',
      deliveredStage: 'extraction',
      complete: ['extraction'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'KR',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-12-01',
          reference:
            'https://www.adhocnews.de/boerse/news/ueberblick/a-new-era-for-tungsten-supply-as-almonty-s-flagship-mine-begins/68431540',
          note:
            'Sangdong: mining began in December 2025, hence ramping. The company’s claim to most of the ' +
            'output outside China is implausible beside USGS figures; no tonnage is given, so no share.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'PT',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2022-01-01',
          reference:
            'https://smallcaps.com.au/almonty-industries-plans-become-worlds-largest-tungsten-producer-outside-china/',
          note: 'Panasqueira, 78,100 mtu or 781 t/y of WO3 (1 mtu = 10 kg).',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'planned',
          availableFrom: '2026-12-31',
          evidence: 'declared',
          asOf: '2026-02-20',
          reference:
            'https://www.ad-hoc-news.de/boerse/ueberblick/almonty-industries-nears-key-production-milestones-across-two-continents/68596906',
          note: 'Gentung-Browns Lake, Montana: the company’s target is 2026, the start is not verified.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2025-12-01',
        reference:
          'https://www.adhocnews.de/boerse/news/ueberblick/a-new-era-for-tungsten-supply-as-almonty-s-flagship-mine-begins/68431540',
        note: 'An assumption, not a published figure: the mines deliver ore concentrate.',
      },
    },
  ],
  reference:
    'https://www.adhocnews.de/boerse/news/ueberblick/a-new-era-for-tungsten-supply-as-almonty-s-flagship-mine-begins/68431540',
  note:
    'Judgement: the mines listed are all that deliver. An older source mentions one in Spain, whose ' +
    'status is not verified; it is left out.',
};
