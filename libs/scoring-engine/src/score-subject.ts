import { assessChains } from './banded-score';
import { reaches } from './bands';
import { chainKnowledge, type Knowledge } from './chain-knowledge';
import { byDimension, compose, dimensionShares } from './composite';
import { chainWeights, compositeEstimate, dimensionEstimates } from './dimension-scores';
import type { Subject } from './evidence';
import { faceValueOf } from './face-value';
import { gatedBand, gatesAt } from './gates';
import { weightedMean } from './means';
import { alertsOf, flagsOf } from './notices';
import { openQuestionsOf } from './open-questions';
import type { DimensionScore, Score } from './score';
import { SubjectScore } from './subject-score';
import type { ScoringContext } from './scoring-context';
import { DIMENSIONS, type Dimension, type Fraction } from './vocabulary';

/**
 * Scores a subject on a day (scoring model §2 to §7).
 * @param subject evidence without problems (`findSubjectProblems`), with at least one chain
 * @throws {RangeError} when it has no chain, or one of a material that the context has no facts of
 */
export function scoreSubject(subject: Subject, context: ScoringContext): Score {
  const { parameters } = context.model;
  if (subject.chains.length === 0) throw new RangeError(`${subject.name} has no chain to score`);
  const chains = assessChains(subject, context);

  const estimates = dimensionEstimates(chains);
  const { value, lower, upper } = compositeEstimate(estimates, parameters);
  const { coverage, confidence, imputed } = meanKnowledge(chains, context);
  const weights = dimensionShares(parameters);
  const total = (parts: Readonly<Record<Dimension, Fraction>>) =>
    DIMENSIONS.reduce((sum, dimension) => sum + weights[dimension] * parts[dimension], 0);
  const { contributions } = compose(
    byDimension((dimension) => estimates[dimension].value),
    weights,
    parameters.composite,
  );

  const gates = gatesAt('value', chains, subject.blocked, parameters);
  const bandAt = (end: 'lower' | 'upper', risk: Fraction) =>
    gatedBand(risk, gatesAt(end, chains, subject.blocked, parameters), parameters);
  const faceValue = faceValueOf(chains, context);
  const covered = total(coverage);

  return new SubjectScore(
    {
      value,
      lower,
      upper,
      band: gatedBand(value, gates, parameters),
      bandIsFirm: bandAt('lower', lower) === bandAt('upper', upper),
      coverage: covered,
      confidence: total(confidence),
      insufficient: !reaches(covered, parameters.sufficientCoverage),
      dimensions: byDimension((dimension): DimensionScore => ({
        value: estimates[dimension].value,
        lower: estimates[dimension].lower,
        upper: estimates[dimension].upper,
        weight: weights[dimension],
        contribution: contributions[dimension],
        coverage: coverage[dimension],
        confidence: confidence[dimension],
        insufficient: !reaches(coverage[dimension], parameters.sufficientCoverage),
        imputed: imputed[dimension],
      })),
      gates,
      flags: chains.flatMap((chain) => flagsOf(chain, context)),
      alerts: chains.flatMap(alertsOf),
      anyTouch: anyTouchOf(chains),
      lookThrough: {
        faceValue,
        lookThrough: estimates.chinaExposure.value,
        hidden: estimates.chinaExposure.value - faceValue,
      },
      chains,
    },
    () => openQuestionsOf(subject, chains, context),
  );
}

function anyTouchOf(chains: Score['chains']): Score['anyTouch'] {
  const weights = chainWeights(chains);
  const exposures = chains.map(({ stages }) => stages.map(({ exposure }) => exposure.value));
  return {
    lower: weightedMean(
      exposures.map((stages) => Math.max(...stages)),
      weights,
    ),
    upper: weightedMean(
      exposures.map((stages) =>
        Math.min(
          1,
          stages.reduce((sum, exposure) => sum + exposure, 0),
        ),
      ),
      weights,
    ),
  };
}

function meanKnowledge(chains: Score['chains'], context: ScoringContext): Knowledge {
  const known = chains.map((chain) => chainKnowledge(chain, context));
  const weights = chainWeights(chains);
  const mean = (part: 'coverage' | 'confidence') =>
    byDimension((dimension) =>
      weightedMean(
        known.map((each) => each[part][dimension]),
        weights,
      ),
    );
  return {
    coverage: mean('coverage'),
    confidence: mean('confidence'),
    imputed: byDimension((dimension) => known.some((each) => each.imputed[dimension])),
  };
}
