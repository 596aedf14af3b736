import { ENGINE_VERSION } from '@lodestone/scoring-engine';

/**
 * SQL for: nothing that the score `s` rests on has changed since, that is its evidence, the day, reference data and
 * model, the engine. False where there is no score.
 * @param today SQL of the day that is asked about
 */
export const isCurrentOn = (today: string): string => `coalesce(NOT s.stale AND s.scoring_date = ${today}
  AND s.generation = (SELECT generation FROM scoring_basis) AND s.engine_version = '${ENGINE_VERSION}', false)`;
