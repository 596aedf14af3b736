import type { PreparedChain } from '../prepared-chain';
import type { Source, Subject } from '../evidence';
import type { ScoringContext } from '../scoring-context';
import type { CountryCode, Fraction, Stage } from '../vocabulary';

/** Where a plant could stand if neither the subject nor world production has an uncovered country to offer. */
const ANYWHERE: readonly CountryCode[] = ['AU', 'CA', 'US', 'FR'];

/** Makes a source of a stage. */
export type SafeSource = (stage: Stage, share: Fraction, like: Source | null) => Source;

/**
 * How sources of a chain look that nothing exposes: at work in full, under owners and in a country that are not covered:
 * the country and the end of the source that they replace and its control, as far as that is safe; else in the subject's
 * own country or in the largest uncovered producer.
 */
export function safeSourceOf(
  subject: Subject,
  { material }: Pick<PreparedChain, 'material'>,
  { evidenceDate, model }: ScoringContext,
): SafeSource {
  const { coveredCountries } = model.parameters;
  const isSafe = (country: CountryCode | null): country is CountryCode =>
    country !== null && !coveredCountries.includes(country);
  const countryFor = (stage: Stage): CountryCode => {
    const producers = [material.worldShares[stage] ?? {}, ...Object.values(material.worldShares)].flatMap(
      (shares) =>
        Object.entries(shares)
          .filter(([, share]) => share > 0)
          .sort(([, one], [, other]) => other - one)
          .map(([country]) => country),
    );
    return [subject.country, ...producers, ...ANYWHERE].find(isSafe) ?? ANYWHERE[0];
  };
  return (stage, share, like) => ({
    ...{ stage, share, supplierId: null, partnershipId: null },
    country: isSafe(like?.country ?? null) ? (like?.country ?? null) : countryFor(stage),
    ...{ control: like?.control ?? 'spot', equityShare: like?.equityShare ?? null },
    ...{ coveredOwnershipShare: 0, status: 'operating', availableFrom: null },
    until: like?.until ?? null,
    ...{ evidence: 'declared', asOf: evidenceDate, reference: null, note: null },
  });
}

/** The first day after today on which a source of the stage starts, and with it a plan of the subject's own. */
export function nextStart(sources: readonly Source[], stage: Stage, today: string): string | null {
  return sources
    .filter((source) => source.stage === stage)
    .map(({ availableFrom }) => availableFrom)
    .filter((start) => start !== null && start > today)
    .reduce(earlier, null);
}

/** The earlier of two days, of which `null` is never. */
export function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
