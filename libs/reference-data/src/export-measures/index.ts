import type { ExportMeasure } from '../export-measure';
import { CHINA_2023_TO_APRIL_2025 } from './china-2023-to-april-2025';
import { CHINA_2026 } from './china-2026';
import { CHINA_OCTOBER_2025 } from './china-october-2025';

/**
 * China's export measures on the materials of the reference data, by date. An announcement that suspends
 * others is a suspension of theirs, not a measure; a suspension that nobody confirmed is only a note. On a
 * given day a measure is announced, in force or suspended; after `verifiedThrough` its status is assumed.
 */
export const EXPORT_MEASURES: readonly ExportMeasure[] = [
  ...CHINA_2023_TO_APRIL_2025,
  ...CHINA_OCTOBER_2025,
  ...CHINA_2026,
];
