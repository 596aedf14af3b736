import type { ExampleSupplier } from '../example-supplier';

/** Syrah Resources: natural graphite from Mozambique, anode material in Louisiana. */
export const syrah: ExampleSupplier = {
  slug: 'syrah',
  name: 'Syrah Resources',
  country: 'AU',
  owners: [],
  chains: [
    {
      material: 'graphite_natural',
      deliveredStage: 'component',
      complete: ['extraction', 'processing', 'component'],
      sources: [
        {
          stage: 'extraction',
          share: 1,
          country: 'MZ',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-11-19',
          reference: 'https://www.seaisi.org/details/27531?type=news-rooms',
          note:
            'Balama, the only feed named for Vidalia, hence 1. Blocked from September 2024 to May 2025, ' +
            'force majeure declared in December 2024, restarted since and run in campaigns: operating ' +
            'here, ramping for a reader who discounts the campaigns.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2024-02-09',
          reference:
            'https://bnnbreaking.com/world/mozambique/syrah-resources-pioneering-the-global-graphite-industry-as-first-commercial-scale-vertically-integrated-aam-supplier',
          note:
            'Vidalia, Louisiana, the only plant: shaping since October 2023, purified spherical graphite ' +
            'since January 2024. Low volumes for testing and qualification only, hence ramping.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2024-02-01',
          reference: 'https://www.nsenergybusiness.com/news/syrah-vidalia-aam-facility-us-doe-loan/',
          note:
            'Vidalia, Louisiana, 11,250 t/y of anode material, the only plant. Reported as ramping; no ' +
            'later source shows commercial sales.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2024-02-09',
        reference:
          'https://bnnbreaking.com/world/mozambique/syrah-resources-pioneering-the-global-graphite-industry-as-first-commercial-scale-vertically-integrated-aam-supplier',
        note: 'An assumption, not a published figure: mine and plant are fed from ore.',
      },
    },
  ],
  reference: 'https://www.nsenergybusiness.com/news/syrah-vidalia-aam-facility-us-doe-loan/',
  note:
    'Scored for anode material, its last stage, although what leaves Balama for others’ plants is flake. ' +
    'Balama’s 350,000 t/y nameplate is not verified, and Vidalia’s proposed expansion to 45,000 t/y is ' +
    'not counted.',
};
