import type { Suspension } from '@lodestone/scoring-engine';
import { chineseAnnouncement } from '../data-sources';
import type { ExportMeasure } from '../export-measure';
import { RARE_EARTH_CODES } from '../materials/rare-earths';
import { EVERY_STAGE, ITEMS, READ_AS_ITEMS } from './measured-stages';

const PILLSBURY =
  'https://www.pillsburylaw.com/en/news-and-insights/china-suspends-export-controls-certain-critical-minerals-related-items.html';

/** Announcement No. 70 of 2025 (https://www.chemradar.com/en/news/detail/f3s7t2oy9qf4). */
const SUSPENDED_BY_NO_70: Suspension = { from: '2025-11-07', through: '2026-11-10' };

const STATUS =
  'Suspended by Announcement No. 70 of 2025 through 10 November 2026; its status since then was not ' +
  'verified, so it counts again from 11 November 2026. Unverified reports on the summit of 24 September ' +
  '2026 say that the truce on tariffs was prolonged to 10 January 2027 and disagree whether this ' +
  'suspension was prolonged with it; no text of the ministry was seen.';

/**
 * China's measures of 9 October 2025, by number, all suspended for a year before most of them began. No. 55,
 * on superhard materials, restricts no material of the reference data and is left out.
 */
export const CHINA_OCTOBER_2025: readonly ExportMeasure[] = [
  {
    code: 'CN-2025-56',
    title:
      'Export licence for rare-earth production equipment and auxiliary materials (Announcement No. 56 of ' +
      '2025)',
    issuer: 'CN',
    measure: 'technology',
    materials: RARE_EARTH_CODES,
    stages: EVERY_STAGE,
    announcedOn: '2025-10-09',
    from: '2025-11-08',
    through: null,
    suspensions: [SUSPENDED_BY_NO_70],
    verifiedThrough: SUSPENDED_BY_NO_70.through,
    source: chineseAnnouncement('Announcement No. 56 of 2025', 2025, PILLSBURY),
    note: `Equipment, not material: read for every stage of every rare earth. ${STATUS}`,
  },
  {
    code: 'CN-2025-57',
    title: 'Export licence for five more medium and heavy rare earths (Announcement No. 57 of 2025)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['holmium', 'erbium', 'thulium', 'europium', 'ytterbium'],
    stages: ITEMS,
    announcedOn: '2025-10-09',
    from: '2025-11-08',
    through: null,
    suspensions: [SUSPENDED_BY_NO_70],
    verifiedThrough: SUSPENDED_BY_NO_70.through,
    source: chineseAnnouncement('Announcement No. 57 of 2025', 2025, PILLSBURY),
    note: `${READ_AS_ITEMS} ${STATUS}`,
  },
  {
    code: 'CN-2025-58',
    title:
      'Export licence for lithium batteries, cathode materials, artificial-graphite anode materials and ' +
      'their equipment (Announcement No. 58 of 2025)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['lithium', 'graphite_synthetic'],
    stages: ['component', 'product'],
    announcedOn: '2025-10-09',
    from: '2025-11-08',
    through: null,
    suspensions: [SUSPENDED_BY_NO_70],
    verifiedThrough: SUSPENDED_BY_NO_70.through,
    source: chineseAnnouncement(
      'Announcement No. 58 of 2025',
      2025,
      'https://uniteddaily.my/en/556cffc1-d9de-4ef6-8d02-e577fc6faa0a',
    ),
    note:
      'Cathodes are read as the component and batteries as the product of lithium, artificial-graphite ' +
      'anodes as the component of synthetic graphite, batteries as its product. Nickel and cobalt in ' +
      `cathodes are not listed, as the source names lithium and graphite. ${STATUS}`,
  },
  {
    code: 'CN-2025-61',
    title:
      'Export licence for goods made abroad with 0.1 % or more of Chinese rare earths or with Chinese ' +
      'rare-earth technology (Announcement No. 61 of 2025)',
    issuer: 'CN',
    measure: 'licence',
    materials: RARE_EARTH_CODES,
    stages: ['metal', 'component', 'product'],
    announcedOn: '2025-10-09',
    from: '2025-12-01',
    through: null,
    suspensions: [SUSPENDED_BY_NO_70],
    verifiedThrough: SUSPENDED_BY_NO_70.through,
    source: chineseAnnouncement('Announcement No. 61 of 2025', 2025, PILLSBURY),
    note:
      'Foreign-made goods are read as metal, component and product. It speaks of controlled rare earths; ' +
      `all are listed. Some parts applied from the day of the announcement. ${STATUS}`,
  },
  {
    code: 'CN-2025-62',
    title:
      'Export licence for rare-earth technologies and for the help of Chinese persons (Announcement No. 62 ' +
      'of 2025)',
    issuer: 'CN',
    measure: 'technology',
    materials: RARE_EARTH_CODES,
    stages: ['extraction', 'processing', 'metal', 'component'],
    announcedOn: '2025-10-09',
    from: '2025-10-09',
    through: null,
    suspensions: [SUSPENDED_BY_NO_70],
    verifiedThrough: SUSPENDED_BY_NO_70.through,
    source: chineseAnnouncement('Announcement No. 62 of 2025', 2025, PILLSBURY),
    note:
      'Know-how, not material: mining, separation, metal, magnets and recycling are read as extraction, ' +
      `processing, metal and component. ${STATUS}`,
  },
];
