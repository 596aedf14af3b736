import type { ProductionShares } from '../production-shares';
import { EU_CRM_2023_EXTRACTION } from './eu-crm-2023-extraction';
import { EU_CRM_2023_PROCESSING } from './eu-crm-2023-processing';
import { PRESS_SHARES } from './press';
import { USGS_2026_MINING } from './usgs-2026-mining';
import { USGS_2026_REFINING } from './usgs-2026-refining';
import { WORLD_MINING_DATA_2024 } from './world-mining-data-2024';

/**
 * Who produces what: one coherent set of country shares for a material at a stage, from one publication each.
 * A stage without a set is absent, or represented by another material (`representedBy`).
 */
export const PRODUCTION_SHARES: readonly ProductionShares[] = [
  ...USGS_2026_MINING,
  ...USGS_2026_REFINING,
  ...EU_CRM_2023_EXTRACTION,
  ...EU_CRM_2023_PROCESSING,
  ...WORLD_MINING_DATA_2024,
  ...PRESS_SHARES,
];
