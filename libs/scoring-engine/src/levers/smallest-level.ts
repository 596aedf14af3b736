import { type BandedScore, bandedScore, type KnownChains } from '../banded-score';
import type { ScoringContext } from '../scoring-context';
import { BANDS, type Band, type Fraction } from '../vocabulary';
import { belowZero, type Interval } from './below-limit';
import { LEVER_STEP, type LeverScale } from './lever';
import { turningPoints } from './turning-points';

/** A level of a lever and what it gives. */
export interface LeverLevel {
  readonly level: Fraction;
  readonly score: BandedScore;
}

/** A step is found where the search says, or beside it: rounding. */
const NEARBY = 3;

/**
 * The smallest level of a lever that brings its subject to a band or a better one. Levels are whole steps above where
 * the lever stands, or above its last kink, and the kinks themselves. What a lever does need not be monotone: recycled
 * feed may enter at a stage that is more exposed than those it replaces, and a supplier that is left may have been less
 * exposed than the baseline that stands in for it. So every stretch without a turning point is searched in order.
 *
 * The search goes from stretch to stretch and yields before each, so that others can have a turn.
 * @param known chains of the subject that have been assessed as they stand
 * @returns `null`: no level does, those aside that do on less than a step
 */
export function* smallestLevel(
  scale: LeverScale,
  context: ScoringContext,
  target: Band,
  known: KnownChains,
): Generator<null, LeverLevel | null> {
  const scoreAt = remembering((level) => bandedScore(scale.apply(level), context, known));
  const stops = [scale.from, ...scale.kinks, scale.to];
  for (let index = 1; index < stops.length; index++) {
    const [start, end] = [stops[index - 1], stops[index]];
    const within: Interval = [start + LEVER_STEP, end - LEVER_STEP];
    const found = within[0] < within[1] ? yield* smallestWithin(within, scoreAt, context, target) : null;
    if (found !== null) return found;
    if (end <= start) continue;
    // What is left out above: a stretch of a step or two, and its end, where sources may be gone for good.
    for (const level of within[0] < within[1] ? [end] : [within[0], end].filter((each) => each <= end)) {
      const score = scoreAt(level);
      if (isThere(score, target)) return { level, score };
    }
  }
  return null;
}

/** Ends of stretches are asked for more than once. */
function remembering(scoreAt: (level: Fraction) => BandedScore): (level: Fraction) => BandedScore {
  const known = new Map<Fraction, BandedScore>();
  return (level) => {
    const score = known.get(level) ?? scoreAt(level);
    known.set(level, score);
    return score;
  };
}

/** Is a score in a band, or in a better one? */
export const isThere = ({ band }: Pick<BandedScore, 'band'>, target: Band): boolean =>
  BANDS.indexOf(band) <= BANDS.indexOf(target);

function* smallestWithin(
  within: Interval,
  scoreAt: (level: Fraction) => BandedScore,
  context: ScoringContext,
  target: Band,
): Generator<null, LeverLevel | null> {
  yield null;
  const { parameters } = context.model;
  const [from, to] = within;
  const [one, other] = [from + (to - from) / 4, to - (to - from) / 4].map((level) => ({
    level,
    score: scoreAt(level),
  }));
  const turns = turningPoints(one, other, parameters).filter((level) => from < level && level < to);
  const stops = [from, ...turns.sort((a, b) => a - b), to];
  for (let index = 1; index < stops.length; index++) {
    yield null;
    const stretch: Interval = [stops[index - 1], stops[index]];
    const first = firstBelowLimits(stretch, scoreAt, context, target);
    const found = first === null ? null : nearestStep(first, within, scoreAt, target);
    if (found !== null) return found;
  }
  return null;
}

/** Where on a stretch without a turning point the composite, and the worst stage if its gate matters, come below their limits. */
function firstBelowLimits(
  stretch: Interval,
  scoreAt: (level: Fraction) => BandedScore,
  { model: { parameters } }: ScoringContext,
  target: Band,
): Fraction | null {
  const { moderate, high, critical } = parameters.bandLimits;
  const limit = [moderate, high, critical][BANDS.indexOf(target)];
  const hasGate = BANDS.indexOf(target) < BANDS.indexOf('high');
  const excesses = [
    (level: Fraction) => scoreAt(level).value - limit,
    ...(hasGate ? [(level: Fraction) => worstExposure(scoreAt(level)) - parameters.worstStageGate] : []),
  ];
  let [from, to] = stretch;
  for (const excess of excesses) {
    const below = belowZero(excess, stretch, LEVER_STEP / 4);
    if (below === null) return null;
    [from, to] = [Math.max(from, below[0]), Math.min(to, below[1])];
  }
  return from <= to ? from : null;
}

const worstExposure = ({ chains }: BandedScore): Fraction =>
  Math.max(...chains.flatMap(({ stages }) => stages.map(({ exposureRisk }) => exposureRisk.value)));

/** The first whole step at or right beside a level that does; the score itself is the judge. */
function nearestStep(
  level: Fraction,
  [from, to]: Interval,
  scoreAt: (level: Fraction) => BandedScore,
  target: Band,
): LeverLevel | null {
  const first = Math.max(0, Math.floor((level - from) / LEVER_STEP) - 1);
  for (let step = first; step <= first + NEARBY; step++) {
    const at = from + step * LEVER_STEP;
    if (at > to) return null;
    const score = scoreAt(at);
    if (isThere(score, target)) return { level: at, score };
  }
  return null;
}
