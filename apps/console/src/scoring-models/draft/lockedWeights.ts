import { type Dimension, DIMENSIONS } from '@lodestone/scoring-engine';

/** What the three weights always add up to: tenths of a per cent. */
export const WHOLE = 1000;

/** The weights in tenths of a per cent, in the order of the dimensions; whole numbers that add up to `WHOLE`. */
export type Shares = readonly [number, number, number];

/** Only the ratios of weights matter: the same ones as shares, by largest remainder. */
export const sharesOf = (weights: Readonly<Record<Dimension, number>>): Shares =>
  divided(
    WHOLE,
    DIMENSIONS.map((name) => weights[name]),
  ) as [number, number, number];

/** Shares as the API takes them. */
export const weightsOfShares = ([first, second, third]: Shares): Record<Dimension, number> => ({
  chinaExposure: first / WHOLE,
  verticalIntegration: second / WHOLE,
  recyclingShare: third / WHOLE,
});

/**
 * Moves one weight; the others make room in their proportions. One that is locked stays as it is, so that the third takes
 * all of it, and the moved one gets no more than there is.
 * @param to     where to, in tenths of a per cent
 * @param locked may be the moved one: then nothing moves
 */
export function movedWeight(
  shares: Shares,
  moved: Dimension,
  to: number,
  locked: Dimension | null = null,
): Shares {
  if (moved === locked) return shares;
  const [place, fixed] = [moved, locked].map((name) => DIMENSIONS.findIndex((each) => each === name));
  const room = WHOLE - (shares[fixed] ?? 0);
  const next = Math.min(Math.max(Math.round(to), 0), room);
  const others = [0, 1, 2].filter((each) => each !== place && each !== fixed);
  const parts = divided(
    room - next,
    others.map((each) => shares[each]),
  );
  return shares.map((share, each) => {
    if (each === fixed) return share;
    return each === place ? next : parts[others.indexOf(each)];
  }) as [number, number, number];
}

/** Divides a whole number in proportion, by largest remainder; in equal parts where there is no proportion. */
function divided(whole: number, proportions: readonly number[]): number[] {
  const sum = proportions.reduce((total, part) => total + part, 0);
  const exact = proportions.map((part) => (whole * (sum === 0 ? 1 : part)) / (sum || proportions.length));
  const parts = exact.map(Math.floor);
  const byRemainder = [...exact.keys()].sort(
    (one, other) => exact[other] - parts[other] - (exact[one] - parts[one]) || one - other,
  );
  const left = whole - parts.reduce((total, part) => total + part, 0);
  for (const place of byRemainder.slice(0, left)) parts[place]++;
  return parts;
}

/** Shares as the engine takes weights: each 0 to 1. */
export const toWeights = ([first, second, third]: Shares): [number, number, number] => [
  first / WHOLE,
  second / WHOLE,
  third / WHOLE,
];
