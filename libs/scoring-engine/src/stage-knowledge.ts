import { evidenceWeight } from './evidence-weight';
import type { PreparedStage } from './prepared-chain';
import type { ScoringParameters } from './scoring-model';
import type { MixedSource, StageMix } from './stage-mix';
import type { CalendarDate, Fraction } from './vocabulary';

/** Part of a stage whose source and share are both known (scoring model §7, coverage). */
export function stageCoverage({ sources, complete }: StageMix): Fraction {
  return atMostAll(
    sources.reduce((sum, mixed) => sum + (isGuessed(mixed, complete) ? 0 : mixed.effectiveShare), 0),
  );
}

/** How far what is said of a stage can be relied on (scoring model §7, confidence). */
export interface StageConfidence {
  /** With what the baseline adds where nothing is declared. */
  readonly exposure: Fraction;
  /** By declared sources alone. */
  readonly captivity: Fraction;
}

/** Confidence in one stage; named sources of an incomplete stage count half, as half of their share is a guess. */
export function stageConfidence(
  { mix, baseline }: PreparedStage,
  evidenceDate: CalendarDate,
  parameters: ScoringParameters,
): StageConfidence {
  const captivity = mix.sources.reduce((sum, mixed) => {
    const weight = mixed.effectiveShare * evidenceWeight(mixed.source, evidenceDate, parameters);
    return sum + (isGuessed(mixed, mix.complete) ? weight / 2 : weight);
  }, 0);
  const imputed = baseline.worldShare === null ? 0 : mix.undeclared * parameters.imputedConfidence;
  return { captivity: atMostAll(captivity), exposure: atMostAll(captivity + imputed) };
}

const isGuessed = ({ named }: MixedSource, complete: boolean): boolean => named && !complete;

/** Parts of a whole exceed it by rounding alone. */
const atMostAll = (sum: number): Fraction => Math.min(1, sum);
