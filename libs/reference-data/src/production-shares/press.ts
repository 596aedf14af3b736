import { SOURCES } from '../data-sources';
import type { ProductionShares } from '../production-shares';

/**
 * Stages that no statistic covers: single figures and small sets as agencies, analysts and the press give
 * them. Sets of different years or publishers are never mixed; where only China's part is known, the rest is
 * simply other countries.
 */
export const PRESS_SHARES: readonly ProductionShares[] = [
  {
    material: 'rare_earths',
    stage: 'processing',
    shares: { CN: 0.91 },
    form: 'separation and refining',
    quality: 'secondary',
    source: SOURCES.ieaCommentary2025,
    note: 'Of 2024. A set of 2023 for refined magnet rare earths (China 0.92, Malaysia 0.05) is another one.',
  },
  {
    material: 'rare_earths',
    stage: 'metal',
    shares: { CN: 0.91 },
    form: 'rare-earth metals made from oxide, all',
    quality: 'weak',
    source: SOURCES.lynasArticle2024,
    note:
      'The only figure found. It may be the refining figure of the International Energy Agency under ' +
      'another name.',
  },
  {
    material: 'ndfeb_magnets',
    stage: 'component',
    shares: { CN: 0.94 },
    form: 'sintered permanent magnets',
    quality: 'secondary',
    source: SOURCES.ieaCommentary2025,
    note: 'Of 2024. A set of 2020 (China 0.92, Japan at most 0.07, Vietnam 0.01) is for its own year only.',
  },
  {
    material: 'graphite_spherical',
    stage: 'processing',
    shares: { CN: 0.99 },
    form: 'spherical graphite',
    quality: 'lower_bound',
    source: SOURCES.koreaHerald2025,
    note: 'Published as "over 99 percent".',
  },
  {
    material: 'graphite_battery',
    stage: 'processing',
    shares: { CN: 0.99 },
    form: 'battery-grade graphite, refining',
    quality: 'weak',
    source: SOURCES.ieaOutlook2025,
    note: 'Read in a weak report on the outlook; the outlook itself was not read.',
  },
  {
    material: 'graphite_synthetic',
    stage: 'processing',
    shares: { CN: 0.55 },
    form: 'synthetic graphite, all uses',
    quality: 'weak',
    source: SOURCES.prismane2023,
    note: 'A lower bound, published as "over 55 %", in the description of a market study.',
  },
  {
    material: 'graphite_anode',
    stage: 'component',
    shares: { CN: 0.9492, KR: 0.0249, JP: 0.0221 },
    form: 'anode material loaded in electric vehicles, by nationality of the maker',
    quality: 'estimate',
    source: SOURCES.sneResearch2025,
    note:
      'Computed from 990, 26 and 23 of 1,043 thousand tonnes; where the plant stands is not counted. An ' +
      'older 0.74 for China covers the whole graphite chain. Other reports on anodes give 0.92 and 0.98.',
  },
  {
    material: 'lithium',
    stage: 'component',
    shares: { CN: 0.9 },
    form: 'cathode active material, all chemistries',
    quality: 'secondary',
    source: SOURCES.ieaCathodes,
    note: 'The year is assumed.',
  },
  {
    material: 'nickel',
    stage: 'component',
    shares: { CN: 0.73 },
    form: 'nickel-manganese-cobalt cathode material',
    quality: 'secondary',
    source: SOURCES.benchmarkCathodes2023,
    note:
      'The year is assumed. Not comparable with the figure for lithium, which covers all cathodes and is ' +
      'newer.',
  },
  {
    material: 'cobalt',
    stage: 'component',
    shares: { CN: 0.73 },
    form: 'nickel-manganese-cobalt cathode material',
    quality: 'secondary',
    source: SOURCES.benchmarkCathodes2023,
    note:
      'The year is assumed. Not comparable with the figure for lithium, which covers all cathodes and is ' +
      'newer.',
  },
];
