import type { ExampleSupplier } from '../example-supplier';

/** Shanshan: Chinese maker of synthetic graphite anode material, graphitised at its own bases. */
export const shanshan: ExampleSupplier = {
  slug: 'shanshan',
  name: 'Shanshan',
  country: 'CN',
  owners: [],
  chains: [
    {
      material: 'graphite_synthetic',
      deliveredStage: 'component',
      complete: ['processing', 'component'],
      sources: [
        {
          stage: 'processing',
          share: 0.95,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2025-10-11',
          reference: 'https://www.gilin.com.cn/essence1010352.html',
          note:
            'Graphitisation at Baotou, Anning (phase 1 since June 2023) and Meishan, whose ramp-up is ' +
            'not verified. 95 % is an analyst’s estimate of self-sufficiency for 2025, 60 % in 2023: ' +
            'weak, but the only figure.',
        },
        {
          stage: 'processing',
          share: 0.05,
          country: 'CN',
          control: 'spot',
          status: 'operating',
          evidence: 'inferred',
          asOf: '2025-10-11',
          reference: 'https://www.gilin.com.cn/essence1010352.html',
          note: 'The rest, 1 − 0.95, is graphitised in China for a fee, on terms that are not disclosed.',
        },
        {
          stage: 'component',
          share: 1,
          country: 'CN',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-01-01',
          reference: 'https://cm.asiae.co.kr/en/article/2025052110484438309',
          note:
            '340,000 t shipped in 2024, with China as the only country named, hence 1. Judgement: all of ' +
            'it synthetic, as every base described makes that.',
        },
      ],
    },
  ],
  reference: 'https://cm.asiae.co.kr/en/article/2025052110484438309',
  note:
    'The parent group has been in bankruptcy reorganisation since February 2025; BTR and China Baoan were ' +
    'registered as a bidder in December 2025, and the outcome was not found, nor any holder’s share.',
};
