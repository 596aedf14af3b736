import { type ComposedPortfolio, type CompositeParameters, countReaching } from '@lodestone/scoring-engine';
import { LIMITED_BANDS } from '../draft/bandLimits';
import { histogramOf } from './histogram';

/** What a version says of a portfolio, in figures that are set beside those of another version. */
export interface PortfolioFigures {
  readonly firm: number;
  readonly insufficient: number;
  readonly histogram: readonly number[];
  /** How many reach the limit of each band. */
  readonly reaching: readonly { readonly band: (typeof LIMITED_BANDS)[number]; readonly subjects: number }[];
}

/** Counts what a version says. */
export const portfolioFigures = (
  { firm, insufficient, value }: ComposedPortfolio,
  { bandLimits }: Pick<CompositeParameters, 'bandLimits'>,
): PortfolioFigures => ({
  firm: countOf(firm),
  insufficient: countOf(insufficient),
  histogram: histogramOf(value),
  reaching: LIMITED_BANDS.map((band) => ({ band, subjects: countReaching(value, bandLimits[band]) })),
});

/** How many are marked. */
export function countOf(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}
