import { reaches } from '../bands';
import { byDimension, compose, compositeOf, dimensionShares } from '../composite';
import type { Composite, ScoringParameters } from '../scoring-model';
import { BANDS, type Dimension, type Fraction } from '../vocabulary';
import type { PackedRisks } from './packed-risks';

/** The judgements that value, bounds and band follow from once the dimensions are there. */
export type CompositeParameters = Pick<
  ScoringParameters,
  'weights' | 'composite' | 'bandLimits' | 'worstStageGate' | 'sufficientCoverage'
>;

/** What a scoring model says of a portfolio, a place a subject; bands by their position in `BANDS`. */
export interface ComposedPortfolio {
  /** C, its best and its worst end, each 0 to 1. */
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** What each dimension adds to C: three a subject. */
  readonly contributions: Float64Array;
  readonly bands: Uint8Array;
  /** What the gates demand at least, at the headline. */
  readonly minimumBands: Uint8Array;
  /** 1: both ends, after gates, are in the same band. */
  readonly firm: Uint8Array;
  /** 1: too little is declared to rank it. */
  readonly insufficient: Uint8Array;
}

const HIGH = BANDS.indexOf('high');
const CRITICAL = BANDS.indexOf('critical');

/** What the gates demand at least of a subject (scoring model §4), by its position in `BANDS`. */
export function minimumBand(worstStage: Fraction, blocked: boolean, worstStageGate: Fraction): number {
  if (blocked) return CRITICAL;
  return reaches(worstStage, worstStageGate) ? HIGH : 0;
}

/**
 * Composes the risks of a whole portfolio: of every subject what `scoreSubject` says of it, to the last digit (scoring
 * model §4, §7).
 * @param composed where to write it, of the same size; left out: somewhere new
 */
export function composePortfolio(
  risks: PackedRisks,
  parameters: CompositeParameters,
  composed = emptyPortfolio(risks.blocked.length),
): ComposedPortfolio {
  const { dimensions, lower, upper, worstStages, coverage, blocked } = risks;
  const subjects = blocked.length;
  const shares = dimensionShares(parameters);
  const { composite, worstStageGate, sufficientCoverage, bandLimits } = parameters;
  const { moderate, high, critical } = bandLimits;
  // Plain steps over plain numbers, as this is done for everybody at each movement of a slider.
  const bandAt = (risk: Fraction, minimum: number): number => {
    let reached = 0;
    if (reaches(risk, moderate)) reached++;
    if (reaches(risk, high)) reached++;
    if (reaches(risk, critical)) reached++;
    return Math.max(reached, minimum);
  };
  for (let index = 0; index < subjects; index++) {
    const [at, second, third] = [3 * index, 3 * index + 1, 3 * index + 2];
    const value = contribute(composed.contributions, dimensions, at, shares, composite);
    const atBest = compositeOf(lower[at], lower[second], lower[third], shares, composite);
    const atWorst = compositeOf(upper[at], upper[second], upper[third], shares, composite);
    const best = Math.min(atBest, value);
    const worst = Math.max(atWorst, value);
    const isBlocked = blocked[index] === 1;
    const gate = minimumBand(worstStages[at], isBlocked, worstStageGate);
    const bestBand = bandAt(best, minimumBand(worstStages[second], isBlocked, worstStageGate));
    const worstBand = bandAt(worst, minimumBand(worstStages[third], isBlocked, worstStageGate));
    const covered =
      shares.chinaExposure * coverage[at] +
      shares.verticalIntegration * coverage[second] +
      shares.recyclingShare * coverage[third];
    composed.value[index] = value;
    composed.lower[index] = best;
    composed.upper[index] = worst;
    composed.minimumBands[index] = gate;
    composed.bands[index] = bandAt(value, gate);
    composed.firm[index] = bestBand === worstBand ? 1 : 0;
    composed.insufficient[index] = reaches(covered, sufficientCoverage) ? 0 : 1;
  }
  return composed;
}

/** Writes down what each dimension adds. @returns C */
function contribute(
  contributions: Float64Array,
  risks: Float64Array,
  at: number,
  shares: Readonly<Record<Dimension, Fraction>>,
  composite: Composite,
): Fraction {
  if (composite === 'weighted-mean') {
    contributions[at] = shares.chinaExposure * risks[at];
    contributions[at + 1] = shares.verticalIntegration * risks[at + 1];
    contributions[at + 2] = shares.recyclingShare * risks[at + 2];
    return Math.min(1, contributions[at] + contributions[at + 1] + contributions[at + 2]);
  }
  let next = at;
  const ofOne = byDimension(() => risks[next++]);
  const { value, contributions: parts } = compose(ofOne, shares, composite);
  contributions.set([parts.chinaExposure, parts.verticalIntegration, parts.recyclingShare], at);
  return value;
}

/** Room for what is said of a number of subjects. */
export const emptyPortfolio = (subjects: number): ComposedPortfolio => ({
  value: new Float64Array(subjects),
  lower: new Float64Array(subjects),
  upper: new Float64Array(subjects),
  contributions: new Float64Array(3 * subjects),
  bands: new Uint8Array(subjects),
  minimumBands: new Uint8Array(subjects),
  firm: new Uint8Array(subjects),
  insufficient: new Uint8Array(subjects),
});
