import type { Suspension } from '@lodestone/scoring-engine';
import { chineseAnnouncement } from '../data-sources';
import type { ExportMeasure } from '../export-measure';
import { RARE_EARTH_CODES } from '../materials/rare-earths';
import { EVERY_STAGE, ITEMS, READ_AS_ITEMS } from './measured-stages';

const BESTAO = 'https://www.bestao-consulting.com/detail?id=1768&status=china_policy';
const CLARK_HILL =
  'https://www.clarkhill.com/news-events/news/china-hits-pause-on-rare-earth-export-controls-and-what-it-means-for-supply-chains';

/** Announcement No. 72 of 2025 (the page of Clark Hill above). */
const SUSPENDED_BY_NO_72: Suspension = { from: '2025-11-09', through: '2026-11-27' };

/** China's measures from the gallium licence of 2023 to the heavy rare earths of April 2025, by date. */
export const CHINA_2023_TO_APRIL_2025: readonly ExportMeasure[] = [
  {
    code: 'CN-2023-23',
    title: 'Export licence for gallium and germanium items (Announcement No. 23 of 2023)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['gallium', 'germanium'],
    stages: ITEMS,
    announcedOn: '2023-07-03',
    from: '2023-08-01',
    through: null,
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement('Announcement No. 23 of 2023', 2023, BESTAO),
    note: `${READ_AS_ITEMS} The dates are sourced; the number of the announcement is from memory.`,
  },
  {
    code: 'CN-2023-39',
    title:
      'Export licence for natural flake, spherical and high-purity synthetic graphite (Announcement No. 39 ' +
      'of 2023)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['graphite_natural', 'graphite_synthetic'],
    stages: ['extraction', 'processing'],
    announcedOn: '2023-10-20',
    from: '2023-12-01',
    through: null,
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement(
      'Announcement No. 39 of 2023',
      2023,
      'https://investornews.com/critical-minerals-rare-earths/can-the-western-graphite-and-anode-industry-rise-to-meet-chinas-challenge/',
    ),
    note:
      'Natural flake is read as extraction, spherical and high-purity synthetic graphite as processing. ' +
      'The first day in force is sourced; the number and the day of the announcement are from memory.',
  },
  {
    code: 'CN-2023-tech',
    title:
      'Rare-earth extraction, separation and magnet-making technology on the list of prohibited and ' +
      'restricted exports',
    issuer: 'CN',
    measure: 'technology',
    materials: RARE_EARTH_CODES,
    stages: ['extraction', 'processing', 'component'],
    announcedOn: '2023-12-21',
    from: '2023-12-21',
    through: null,
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement(
      'Catalogue of prohibited and restricted technologies, 21 December 2023',
      2023,
      BESTAO,
    ),
    note:
      'Know-how, not material: extraction and separation are read as extraction and processing, magnet ' +
      'making as component, which only concerns the rare earths that magnets contain.',
  },
  {
    code: 'CN-2024-33',
    title: 'Export licence for antimony items (Announcement No. 33 of 2024)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['antimony'],
    stages: ITEMS,
    announcedOn: '2024-08-15',
    from: '2024-09-15',
    through: null,
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement('Announcement No. 33 of 2024', 2024, BESTAO),
    note:
      `${READ_AS_ITEMS} It covers superhard materials too, which are not modelled. The first day in force ` +
      'is sourced; the number and the day of the announcement are from memory.',
  },
  {
    code: 'CN-2024-46-1',
    title: 'No exports to military users in the United States (Announcement No. 46 of 2024, clause 1)',
    issuer: 'CN',
    measure: 'end_use',
    materials: ['gallium', 'germanium', 'antimony', 'graphite_natural', 'graphite_synthetic'],
    stages: EVERY_STAGE,
    announcedOn: '2024-12-03',
    from: '2024-12-03',
    through: null,
    destination: 'US',
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement('Announcement No. 46 of 2024', 2024, CLARK_HILL),
    note:
      'Certain users only. Read for the materials that the announcement names and for every stage. The ' +
      'suspension of November 2025 speaks of clause 2; none of clause 1 was found.',
  },
  {
    code: 'CN-2024-46-2',
    title:
      'No exports of gallium, germanium and antimony to the United States, in principle (Announcement No. ' +
      '46 of 2024, clause 2)',
    issuer: 'CN',
    measure: 'prohibition',
    materials: ['gallium', 'germanium', 'antimony'],
    stages: ITEMS,
    announcedOn: '2024-12-03',
    from: '2024-12-03',
    through: null,
    destination: 'US',
    suspensions: [SUSPENDED_BY_NO_72],
    verifiedThrough: SUSPENDED_BY_NO_72.through,
    source: chineseAnnouncement('Announcement No. 46 of 2024', 2024, CLARK_HILL),
    note:
      'Suspended by Announcement No. 72 of 2025 through 27 November 2026; what follows is not known, so it ' +
      'counts again from 28 November 2026. Graphite is not listed: for it the clause asks for a stricter ' +
      'check of the end use, not for an end of exports. Superhard materials are not modelled. The three ' +
      'are read as refined, metal or alloy, component.',
  },
  {
    code: 'CN-2025-10',
    title:
      'Export licence for tungsten, tellurium, bismuth, molybdenum and indium items (Announcement No. 10 ' +
      'of 2025)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['tungsten', 'tellurium', 'bismuth', 'molybdenum', 'indium'],
    stages: ITEMS,
    announcedOn: '2025-02-04',
    from: '2025-02-04',
    through: null,
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement(
      'Announcement No. 10 of 2025',
      2025,
      'https://bignewsnetwork.com/news/275019500/1st-ld-writethru-china-announces-export-controls-on-items-related-to-tungsten-tellurium-bismuth-molybdenum-indium',
    ),
    note: `${READ_AS_ITEMS} The dates are sourced; the number of the announcement is from memory.`,
  },
  {
    code: 'CN-2025-18',
    title:
      'Export licence for seven medium and heavy rare earths and the magnets that contain them ' +
      '(Announcement No. 18 of 2025)',
    issuer: 'CN',
    measure: 'licence',
    materials: ['samarium', 'gadolinium', 'terbium', 'dysprosium', 'lutetium', 'scandium', 'yttrium'],
    stages: ITEMS,
    announcedOn: '2025-04-04',
    from: '2025-04-04',
    through: null,
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement(
      'Announcement No. 18 of 2025',
      2025,
      'https://osencmagnet.com/export-controls-on-rare-earth-elements/',
    ),
    note:
      'Read as refined, metal or alloy, and component: samarium-cobalt magnets and neodymium magnets with ' +
      'terbium or dysprosium are named. In force in December 2025 according to the U.S. Geological Survey, ' +
      'when China had begun to grant general licences to some exporters.',
  },
];
