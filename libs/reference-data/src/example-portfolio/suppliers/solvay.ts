import type { ExampleChain, ExampleSource, ExampleSupplier } from '../example-supplier';

const supplyDeals =
  'https://www.financetom.com/business/solvay-seals-two-deals-to-supply-rare-earths-to-us-magnet-makers-475301.htm';

/** La Rochelle does all of Solvay's separation, whichever rare earth. */
const laRochelle: Pick<ExampleSource, 'stage' | 'share' | 'country' | 'control' | 'evidence'> = {
  stage: 'processing',
  share: 1,
  country: 'FR',
  control: 'owned',
  evidence: 'declared',
};

/** A heavy rare earth that La Rochelle is to add in 2026. */
const heavyRareEarth = (material: string): ExampleChain => ({
  material,
  deliveredStage: 'processing',
  complete: ['processing'],
  sources: [
    {
      ...laRochelle,
      status: 'planned',
      availableFrom: '2026-12-31',
      asOf: '2025-11-12',
      reference:
        'https://www.belganewsagency.eu/solvay-signs-two-supply-deals-for-rare-earth-elements-with-us-partners',
      note:
        'La Rochelle, the only plant, hence 1. Dysprosium and terbium were to follow in 2026; the ' +
        'start is not verified, so the last day of that year. Part of the feed is to be end-of-life ' +
        'material, without a figure.',
    },
  ],
});

/** Solvay: rare-earth separation at La Rochelle, mostly for catalysts, now for magnets as well. */
export const solvay: ExampleSupplier = {
  slug: 'solvay',
  name: 'Solvay',
  country: 'BE',
  owners: [],
  chains: [
    {
      material: 'neodymium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...laRochelle,
          status: 'ramping',
          asOf: '2025-04-01',
          reference: 'https://rawmaterials.net/solvay-expands-rare-earth-production-at-la-rochelle/',
          note:
            'La Rochelle, the only plant, hence 1: NdPr oxide since April 2025 in limited volumes, ' +
            'several hundred tonnes of magnet oxides that year out of 4,000 t/y of all products, ' +
            'hence ramping.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'CA',
          supplier: 'cyclic-materials',
          partnership: 'solvay-cyclic',
          control: 'offtake',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-07-01',
          reference: 'https://www.seaisi.org/details/26454?type=news-rooms',
          note:
            'Recycled mixed oxide from Kingston, fed to La Rochelle. Judgement: it holds no part of ' +
            'the stage beside La Rochelle, which separates everything; the plant behind it takes 100 ' +
            't/y of magnets.',
        },
      ],
    },
    {
      material: 'samarium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...laRochelle,
          status: 'ramping',
          asOf: '2025-11-12',
          reference: supplyDeals,
          note:
            'La Rochelle, the only plant, hence 1: samarium oxide can be made already, in limited ' +
            'amounts.',
        },
      ],
    },
    heavyRareEarth('dysprosium'),
    heavyRareEarth('terbium'),
  ],
  reference: 'https://rawmaterials.net/neodymium-praseodymium-solvay-aims-to-supply-30-of-europes-demand/',
  note:
    'Where its ore comes from is not published, so extraction is undeclared. At least 30 % of the ' +
    'feed is to be sourced locally, which is a target and not a recycled share: undeclared. An ' +
    'alliance with Caremag is named without supply terms and left out. Listed; no holder’s share was ' +
    'found.',
};
