import type { ScoreSummary } from '@lodestone/contracts';

/** A score as cells of a row in a file, figures as the API sends them; without one they are empty. */
export const scoreCells = (score: ScoreSummary | null) => ({
  value: score?.value,
  lower: score?.lower,
  upper: score?.upper,
  band: score?.band,
  bandIsFirm: score?.bandIsFirm,
  coverage: score?.coverage,
  confidence: score?.confidence,
  insufficient: score?.insufficient,
  scoringDate: score?.scoringDate,
});
