import { chineseAnnouncement } from '../data-sources';
import type { ExportMeasure } from '../export-measure';
import { RARE_EARTH_CODES } from '../materials/rare-earths';
import { EVERY_STAGE } from './measured-stages';

/** China's measures of 2026, by date. */
export const CHINA_2026: readonly ExportMeasure[] = [
  {
    code: 'CN-2026-1',
    title: 'No dual-use exports to Japan for military users or uses (Announcement No. 1 of 2026)',
    issuer: 'CN',
    measure: 'end_use',
    materials: [...RARE_EARTH_CODES, 'tungsten', 'molybdenum', 'graphite_natural', 'gallium', 'germanium'],
    stages: EVERY_STAGE,
    announcedOn: '2026-01-06',
    from: '2026-01-06',
    through: null,
    destination: 'JP',
    suspensions: [],
    verifiedThrough: null,
    source: chineseAnnouncement(
      'Announcement No. 1 of 2026',
      2026,
      'https://www.geopolitechs.org/p/china-plans-to-reimpose-rare-earth',
    ),
    note:
      'Certain users only. It covers all listed dual-use minerals; those that the source names are given, ' +
      'at every stage. In force when last seen in February 2026; state firms were then reported to refuse ' +
      'new rare-earth contracts to some buyers in Japan.',
  },
];
