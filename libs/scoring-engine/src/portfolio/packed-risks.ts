import type { Score } from '../score';
import { DIMENSIONS, type Fraction } from '../vocabulary';

/** Numbers of one subject in `bandRisksOf`. */
export const BAND_RISKS = 12;

/**
 * All that value, bounds and band of a subject rest on besides the judgements about composite, bands and gates, packed:
 * of each subject three numbers a list, one subject after the other.
 */
export interface PackedRisks {
  /** D1, D2 and D3, each 0 to 1. */
  readonly dimensions: Float64Array;
  /** The same if everything undeclared turned out best. */
  readonly lower: Float64Array;
  /** The same if everything undeclared turned out worst. */
  readonly upper: Float64Array;
  /** Exposure of the worst stage of all chains, which a gate looks at: as it is, at best, at worst. */
  readonly worstStages: Float64Array;
  /** Coverage of D1, D2 and D3. */
  readonly coverage: Float64Array;
  /** 1: sanctioned or blocked. One a subject. */
  readonly blocked: Uint8Array;
}

/** Room for a number of subjects. */
export const emptyRisks = (subjects: number): PackedRisks => ({
  dimensions: new Float64Array(3 * subjects),
  lower: new Float64Array(3 * subjects),
  upper: new Float64Array(3 * subjects),
  worstStages: new Float64Array(3 * subjects),
  coverage: new Float64Array(3 * subjects),
  blocked: new Uint8Array(subjects),
});

/**
 * The risks that the band of a score is decided by, to the last digit: value, lower and upper of D1, of D2, of D3, and of
 * the exposure of the worst stage.
 */
export function bandRisksOf({ dimensions, chains }: Pick<Score, 'dimensions' | 'chains'>): Fraction[] {
  const worst = (end: 'value' | 'lower' | 'upper') =>
    chains.reduce(
      (most, { stages }) =>
        stages.reduce((highest, { exposureRisk }) => Math.max(highest, exposureRisk[end]), most),
      0,
    );
  return [
    ...DIMENSIONS.flatMap((name) => [dimensions[name].value, dimensions[name].lower, dimensions[name].upper]),
    ...[worst('value'), worst('lower'), worst('upper')],
  ];
}

/**
 * Puts a subject into its place.
 * @param risks    as `bandRisksOf` gives them
 * @param coverage of D1, D2 and D3
 */
export function packRisks(
  into: PackedRisks,
  index: number,
  risks: ArrayLike<Fraction>,
  coverage: ArrayLike<Fraction>,
  blocked: boolean,
): void {
  for (let each = 0; each < 3; each++) {
    const at = 3 * index + each;
    into.dimensions[at] = risks[3 * each];
    into.lower[at] = risks[3 * each + 1];
    into.upper[at] = risks[3 * each + 2];
    into.worstStages[at] = risks[9 + each];
    into.coverage[at] = coverage[each];
  }
  into.blocked[index] = blocked ? 1 : 0;
}
