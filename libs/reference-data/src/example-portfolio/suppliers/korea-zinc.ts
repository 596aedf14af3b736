import type { ExampleSource, ExampleSupplier } from '../example-supplier';

const tennesseePlan = 'https://gbc1.net/?p=30080';
const leadMarket =
  'https://prnewswire.co.uk/news-releases/cru-korea-zinc-co-dominates-the-lead-market-646347353.html';
const lockheedNews =
  'https://ng.investing.com/news/company-news/korea-zinc-to-supply-germanium-to-lockheed-martin-in-chinafree-deal-93CH-2079432';

/** The smelter planned in Tennessee, for each of the metals that the plan names. */
const clarksville: ExampleSource = {
  stage: 'processing',
  share: null,
  country: 'US',
  partnership: 'korea-zinc-us',
  control: 'spot',
  status: 'planned',
  availableFrom: '2029-12-31',
  evidence: 'declared',
  asOf: '2025-12-15',
  reference: tennesseePlan,
  note:
    'Clarksville, Tennessee, from 2029: one of 13 metals, tonnage not found. Spot, not owned: the ' +
    'purchase of the site is not verified, and Korea Zinc’s own part of the joint venture is not ' +
    'published.',
};

/** The Onsan complex. */
const onsan: Omit<ExampleSource, 'note'> = {
  stage: 'processing',
  share: null,
  country: 'KR',
  control: 'owned',
  status: 'operating',
  evidence: 'declared',
  asOf: '2025-08-26',
  reference: lockheedNews,
};

/** Lead concentrate bought on the custom market, to which the country of origin is to be added. */
const customConcentrate: Omit<ExampleSource, 'note'> = {
  stage: 'extraction',
  share: null,
  control: 'spot',
  status: 'operating',
  evidence: 'declared',
  asOf: '2017-09-21',
  reference: leadMarket,
};

/** Korea Zinc: zinc and lead smelter at Onsan with antimony, indium and bismuth, and a plan for Tennessee. */
export const koreaZinc: ExampleSupplier = {
  slug: 'korea-zinc',
  name: 'Korea Zinc',
  country: 'KR',
  owners: [],
  chains: [
    {
      material: 'zinc',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          stage: 'extraction',
          share: null,
          country: 'US',
          control: 'spot',
          status: 'operating',
          evidence: 'declared',
          asOf: '2024-05-07',
          reference: 'https://ca.finance.yahoo.com/news/korea-zinc-agrees-40-fee-164507519.html',
          note:
            'Concentrate of Teck’s Red Dog in Alaska. Terms are set year by year, so spot; the share is ' +
            'not given.',
        },
        {
          ...onsan,
          note:
            'Onsan, called the world’s largest zinc smelter. Its capacity is not given, so no shares by ' +
            'capacity.',
        },
        {
          stage: 'processing',
          share: null,
          country: 'AU',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2012-05-01',
          reference: 'http://uk.reuters.com/article/australia-kagara-idUKL4E8G13VK20120501',
          note:
            'Sun Metals in Australia, about 210,000 t/y, fed from Queensland, Alaska and South America. ' +
            'The source is of 2012.',
        },
        {
          ...clarksville,
          supplier: 'nyrstar-clarksville',
          note:
            'Clarksville, Tennessee: Nyrstar’s smelter, rebuilt to 300,000 t/y of zinc from 2029. Spot, ' +
            'not owned: closing, expected in the first half of 2026, is not verified, and Korea Zinc’s ' +
            'part of the joint venture is not published.',
        },
      ],
    },
    {
      material: 'lead',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...customConcentrate,
          country: 'AU',
          note: 'South32’s Cannington, named as a major supplier in 2017; the term is unknown, so spot.',
        },
        {
          ...customConcentrate,
          country: 'PE',
          note: 'Peruvian concentrate; the company has no mines.',
        },
        {
          ...customConcentrate,
          country: 'BO',
          note: 'Bolivian concentrate; the company has no mines.',
        },
        {
          ...customConcentrate,
          country: 'US',
          note: 'US concentrate; the company has no mines.',
        },
        {
          stage: 'processing',
          share: 1,
          country: 'KR',
          control: 'owned',
          status: 'operating',
          evidence: 'declared',
          asOf: '2017-09-21',
          reference: leadMarket,
          note:
            'Onsan, 430,000 t/y of smelting and more than 500,000 t/y of refining, the only lead smelter ' +
            'named, hence 1.',
        },
      ],
      recycling: {
        postConsumer: 0,
        preConsumer: 0.25,
        evidence: 'declared',
        asOf: '2017-09-21',
        reference: leadMarket,
        note:
          'Concentrate was about 75 % of the feed in 2017; the rest, 1 − 0.75, is taken as recycled. How ' +
          'much of it is end-of-life scrap is not stated, so all counts as pre-consumer, the lower ' +
          'credit.',
      },
    },
    {
      material: 'antimony',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...customConcentrate,
          country: 'PE',
          evidence: 'inferred',
          note: 'Antimony comes with the lead concentrate: the origins named for that are deduced for this.',
        },
        {
          ...customConcentrate,
          country: 'BO',
          evidence: 'inferred',
          note: 'Antimony comes with the lead concentrate, deduced as for Peru.',
        },
        {
          ...customConcentrate,
          country: 'US',
          evidence: 'inferred',
          note: 'Antimony comes with the lead concentrate, deduced as for Peru.',
        },
        {
          ...onsan,
          asOf: '2025-06-13',
          reference: 'https://cm.asiae.co.kr/en/article/2025061315251894159',
          note:
            'Onsan: 3,604 t in 2024. By implication all of it comes from the company’s own zinc and lead ' +
            'smelting; it is the whole stage until Clarksville starts, and the split after that is ' +
            'unknown, hence no figure.',
        },
        clarksville,
      ],
    },
    {
      material: 'indium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...onsan,
          note:
            'Onsan, Korea’s only producer of indium; tonnage not given. All of this stage until ' +
            'Clarksville starts.',
        },
        clarksville,
      ],
    },
    {
      material: 'bismuth',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...onsan,
          note:
            'Onsan, Korea’s only producer of bismuth; tonnage not given. All of this stage until ' +
            'Clarksville starts.',
        },
        clarksville,
      ],
    },
    {
      material: 'germanium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [
        {
          ...onsan,
          status: 'planned',
          availableFrom: '2028-12-31',
          note:
            'Onsan, about 10 t/y as dioxide from 2028, a trial run in 2027. The company says the feed ' +
            'will come from outside China; from where is not said.',
        },
        clarksville,
      ],
    },
    {
      material: 'gallium',
      deliveredStage: 'processing',
      complete: ['processing'],
      sources: [clarksville],
    },
  ],
  reference:
    'https://www.finanzen.at/nachrichten/aktien/korea-zinc-to-build-$7-4b-smelter-in-tennessee-with-federal-backing-1035645615',
  note:
    'Recycled shares other than lead’s were not found, nor any holder’s share. Left out: tellurium, ' +
    'named in the Tennessee plan without a figure, and Lockheed Martin’s priority right to germanium, ' +
    'which rests on a memorandum.',
};
