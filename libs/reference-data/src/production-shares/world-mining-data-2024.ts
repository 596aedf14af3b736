import { SOURCES } from '../data-sources';
import type { ProductionShares } from '../production-shares';

const mined = (material: string, shares: ProductionShares['shares'], note: string): ProductionShares => ({
  material,
  stage: 'extraction',
  shares,
  form: 'mine',
  quality: 'estimate',
  source: SOURCES.worldMiningData2024,
  note,
});

/** World mine production by country in 2022, for materials that the U.S. summaries do not break down. */
// prettier-ignore
export const WORLD_MINING_DATA_2024: readonly ProductionShares[] = [
  mined('uranium', {
    KZ: 0.4472, NA: 0.1182, CA: 0.1102, AU: 0.0961, UZ: 0.075, RU: 0.0528, NE: 0.0426, CN: 0.0358,
    IN: 0.0126,
  }, 'The figures of China and India are estimates, the others reported.'),
  mined('rhodium', {
    ZA: 0.8299, RU: 0.0794, ZW: 0.0643, CA: 0.022,
  }, 'The figure of Canada is an estimate, the others reported.'),
];
