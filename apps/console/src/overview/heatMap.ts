import type { PortfolioExposure } from '@lodestone/contracts';
import { type Stage, STAGES } from '@lodestone/scoring-engine';

/** A cell; a stage that no chain of the material has is no cell. */
export type HeatMapCell = PortfolioExposure['stages'][number];

/** Cells in rows and columns. */
export interface HeatMap {
  /** By their names. */
  readonly materials: readonly string[];
  /** In the order of a chain; those that nobody has are left out. */
  readonly stages: readonly Stage[];
  readonly cells: readonly HeatMapCell[];
}

/** Puts cells in rows by the names of materials, and in columns by stage. */
export function heatMapOf(cells: readonly HeatMapCell[], nameOf: (material: string) => string): HeatMap {
  const materials = [...new Set(cells.map(({ material }) => material))];
  return {
    materials: materials.sort((one, other) => nameOf(one).localeCompare(nameOf(other))),
    stages: STAGES.filter((stage) => cells.some((cell) => cell.stage === stage)),
    cells,
  };
}
