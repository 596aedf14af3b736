import type { ScoreFilters } from '@lodestone/contracts';
import type { ListFilter, SortableSql } from './sql-list';

const by = (figure: string): SortableSql => ({
  ...{ sql: `coalesce(${figure}, -1)`, type: 'double precision', joined: true },
});

/** By what of the score in force `s` a list can be sorted; who has none is below all others. */
export const scoreSortable: Readonly<Record<string, SortableSql>> = {
  // The only one with an index, which ends in the id of the score.
  score: { ...by('s.value'), id: 's.subject_id' },
  coverage: by('s.coverage'),
  chinaExposure: by('s.figures[1]'),
  verticalIntegration: by('s.figures[4]'),
  recyclingShare: by('s.figures[7]'),
};

/** To what of the score in force `s` a list can be narrowed; who has none stays out. */
export const scoreFiltersSql = (filters: ScoreFilters): ListFilter[] => [
  where('s.band =', filters.band),
  where('s.band_is_firm =', filters.firm),
  // As the index has it.
  where('coalesce(s.value, -1) >=', filters.minScore),
  where('s.value <=', filters.maxScore),
  ...between('s.coverage', filters.minCoverage, filters.maxCoverage),
  ...between('s.figures[1]', filters.minChinaExposure, filters.maxChinaExposure),
  ...between('s.figures[4]', filters.minVerticalIntegration, filters.maxVerticalIntegration),
  ...between('s.figures[7]', filters.minRecyclingShare, filters.maxRecyclingShare),
];

const between = (figure: string, least?: number, most?: number): ListFilter[] => [
  where(`${figure} >=`, least),
  where(`${figure} <=`, most),
];

const where = (condition: string, value: unknown): ListFilter => ({
  ...{ value, sql: (placeholder) => `${condition} ${placeholder}`, joined: true },
});
