import type { Draft } from './draft';

/** Where bands begin, 0 to 1. */
export type BandLimits = Draft['bandLimits'];

/** The bands that begin somewhere, in the order of their limits. */
export const LIMITED_BANDS = ['moderate', 'high', 'critical'] as const;

/** Limits have to rise, by at least so many points. */
const LEAST_BETWEEN = 1;

/**
 * The limits at three places on a scale of points.
 * @returns `null`: they would pass each other
 */
export function limitsAt([moderate, high, critical]: readonly number[]): BandLimits | null {
  if (moderate + LEAST_BETWEEN > high || high + LEAST_BETWEEN > critical) return null;
  return { moderate: moderate / 100, high: high / 100, critical: critical / 100 };
}
