import type { ExampleSupplier } from '../example-supplier';

const thirdPartyOre = 'https://statementdog.com/analysis/UAMY/earnings_calls/304332';
const galenaVenture =
  'https://www.stocktitan.net/news/USAS/americas-gold-and-silver-signs-joint-venture-agreement-with-us-3lymuswri2av.html';

/** United States Antimony: smelters in Montana and Mexico, mostly on bought ore. */
export const usAntimony: ExampleSupplier = {
  slug: 'us-antimony',
  name: 'United States Antimony',
  country: 'US',
  owners: [],
  chains: [
    {
      material: 'antimony',
      deliveredStage: 'metal',
      complete: ['processing', 'metal'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'ramping',
          evidence: 'declared',
          asOf: '2025-10-17',
          reference: 'https://reportify.ai/tags/product?tagValue=Antimony+metal',
          note:
            'Stibnite Hill, Montana: bulk sampling since October 2025, the first ore of its own, hence ' +
            'ramping. Share not given.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'AU',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-08-12',
          reference: 'https://fintool.com/app/research/companies/UAMY/documents/transcripts/q2-2025',
          note:
            'Mandalay Resources, being reduced because of arsenic in the ore. One cargo routed through a ' +
            'Chinese port was held there and sent back after 82 days: transit, not a Chinese source.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'BO',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-11-01',
          reference: thirdPartyOre,
          note:
            'Unnamed ore suppliers, one of the origins being developed. Terms and deliveries are not ' +
            'disclosed, so spot and planned.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'TD',
          control: 'spot',
          status: 'planned',
          evidence: 'declared',
          asOf: '2025-11-01',
          reference: thirdPartyOre,
          note:
            'Unnamed ore suppliers, the other origin being developed. Spot and planned for the same ' +
            'reason.',
        },
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          control: 'spot',
          status: 'planned',
          availableFrom: '2027-12-31',
          evidence: 'declared',
          asOf: '2026-02-10',
          reference: galenaVenture,
          note:
            'Americas Gold and Silver’s Galena mine in Idaho, which held 561,000 lb of antimony in its ' +
            'concentrate in 2025. The mine is not part of the joint venture, and supply terms were not ' +
            'found, so spot.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'documented',
          asOf: '2025-04-01',
          reference: 'https://www.sec.gov/Archives/edgar/data/101538/000165495425004885/uamy_ex991.htm',
          note:
            'Thompson Falls, Montana: expansion from about 50 to more than 300 short tons a month, due ' +
            'by April 2026 and not verified; the smelter itself runs.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'MX',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2025-01-01',
          reference: 'https://www.metalnomist.com/search?q=Montana+mining',
          note:
            'Madero, restarted in April 2025. Capacity and the part that goes on to Montana are not ' +
            'given.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'US',
          control: 'joint_venture',
          equityShare: 0.49,
          status: 'planned',
          availableFrom: '2027-12-31',
          evidence: 'declared',
          asOf: '2026-02-10',
          reference: galenaVenture,
          note:
            'Plant at the Galena Complex, Idaho, 49 % US Antimony, which is to operate it: some 18 ' +
            'months to build after a budget approval that nobody has reported. 2027 is the earliest that ' +
            'allows, its end the date taken.',
        },
        {
          stage: 'metal',
          share: 1,
          country: 'US',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-08-23',
          reference:
            'https://spglobal.com/commodityinsights/en/market-insights/latest-news/metals/082324-interview-china-antimony-export-restrictions-exacerbate-global-supply-fears-usac',
          note:
            'Thompson Falls, Montana, 5 million lb/y of metal before the expansion; the only place named ' +
            'for metal, hence 1.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0,
        evidence: 'inferred',
        asOf: '2025-10-17',
        reference: 'https://reportify.ai/tags/product?tagValue=Antimony+metal',
        note: 'An assumption, not a published figure: the smelters run on ore, bought or its own.',
      },
    },
  ],
  reference: 'https://www.sec.gov/Archives/edgar/data/101538/000165495425004885/uamy_ex991.htm',
  note:
    'The company speaks of 15 supply contracts in 10 countries, most of them unnamed. Left out: Alaska ' +
    'claims, held up by permits, and a 36-month contract with a foreign supplier that the filing does ' +
    'not name.',
};
