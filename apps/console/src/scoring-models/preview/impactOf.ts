import {
  bandMigration,
  BANDS,
  type ComposedPortfolio,
  composePortfolio,
  type CompositeParameters,
  type Fraction,
  kendallTauB,
  reaches,
} from '@lodestone/scoring-engine';
import { histogramOf } from './histogram';
import type { BeforeAndAfter, Impact } from './impact';
import type { KindPortfolio } from './kindPortfolio';
import { moversOf } from './movers';

/** What a draft says of everybody, by the functions that the server uses as well. */
export function impactOf(
  portfolio: KindPortfolio,
  active: CompositeParameters,
  draft: CompositeParameters,
): Impact {
  const { kind, risks, before } = portfolio;
  const after = composePortfolio(risks, draft);
  const ofBoth = <Value>(valueOf: (side: ComposedPortfolio) => Value): BeforeAndAfter<Value> => ({
    before: valueOf(before),
    after: valueOf(after),
  });
  return {
    ...{ kind, subjects: risks.blocked.length },
    migration: bandMigration(before.bands, after.bands),
    limits: BANDS.filter((band) => band !== 'low').map((band) => ({
      band,
      subjects: {
        before: countReaching(before.value, active.bandLimits[band]),
        after: countReaching(after.value, draft.bandLimits[band]),
      },
    })),
    firm: ofBoth(({ firm }) => countOf(firm)),
    insufficient: ofBoth(({ insufficient }) => countOf(insufficient)),
    ...correlation(before, after),
    histogram: ofBoth(({ value }) => histogramOf(value)),
    movers: moversOf(portfolio, after),
  };
}

function countOf(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}

function countReaching(values: Float64Array, limit: Fraction): number {
  let count = 0;
  for (const value of values) if (reaches(value, limit)) count++;
  return count;
}

function correlation(before: ComposedPortfolio, after: ComposedPortfolio): Pick<Impact, 'tau' | 'ranked'> {
  const isRanked = (_: number, index: number) =>
    before.insufficient[index] === 0 && after.insufficient[index] === 0;
  const ranked = before.value.filter(isRanked);
  return { tau: kendallTauB(ranked, after.value.filter(isRanked)).tau, ranked: ranked.length };
}
