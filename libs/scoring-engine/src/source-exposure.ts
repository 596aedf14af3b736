import { certain, unknown, type Estimate } from './estimate';
import type { Chain, Source, Subject } from './evidence';
import type { LinkedExposures } from './look-through/linked-exposures';
import type { ScoringParameters } from './scoring-model';
import type { Fraction, Stage } from './vocabulary';

/** Part of a source's operator owned by covered-country entities: its own figure, else an owner's for what it owns. */
export function coveredOwnershipOf(
  source: Source,
  subject: Pick<Subject, 'coveredOwnershipShare'>,
): Fraction | null {
  return source.coveredOwnershipShare ?? (source.control === 'owned' ? subject.coveredOwnershipShare : null);
}

/**
 * v of a source by what is declared of it alone: 1 if it is in a covered country or under covered ownership, else 0
 * (scoring model §3). Ownership that nobody has declared counts 0.
 */
export function declaredExposure(
  source: Source,
  subject: Pick<Subject, 'coveredOwnershipShare'>,
  { coveredCountries, coveredOwnershipThreshold }: ScoringParameters,
): Fraction {
  const inCoveredCountry = source.country !== null && coveredCountries.includes(source.country);
  return inCoveredCountry || (coveredOwnershipOf(source, subject) ?? 0) >= coveredOwnershipThreshold ? 1 : 0;
}

/** What the exposure of a source is read from. */
export interface SourceReading {
  readonly subject: Pick<Subject, 'coveredOwnershipShare'>;
  readonly chain: Pick<Chain, 'material'>;
  readonly linked: LinkedExposures;
  readonly parameters: ScoringParameters;
  /** β of the stage asked about. */
  readonly baseline: Fraction;
}

/**
 * v of a source with look-through: a linked one is as exposed as the upstream supplier at that stage (§3, §5). Where
 * that supplier's evidence does not reach, the source's own country decides, and without one nothing is known.
 */
export function sourceExposure(
  source: Source,
  { subject, chain, linked, parameters, baseline }: SourceReading,
): Estimate {
  const exposure =
    source.supplierId === null ? null : linked.exposureOf(source.supplierId, chain.material, source.stage);
  if (exposure !== null) return exposure;
  if (source.supplierId !== null && source.country === null) return unknown(baseline);
  return certain(declaredExposure(source, subject, parameters));
}

/** What a source of a later stage says about an earlier one that nobody declared: only a link hands anything on (§5). */
export function inheritedExposure(
  source: Source,
  stage: Stage,
  { chain, linked, baseline }: SourceReading,
): Estimate {
  const exposure =
    source.supplierId === null ? null : linked.exposureOf(source.supplierId, chain.material, stage);
  return exposure ?? unknown(baseline);
}
