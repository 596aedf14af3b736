import type { StageMix } from './stage-mix';

/**
 * How many equal sources the declared part of a stage amounts to (scoring model §6): the inverse of the sum of
 * squared shares, the shares taken as parts of what is known, so that a small known part does not look diversified.
 * @returns 1 for a single source; `null` when nothing is known to deliver
 */
export function effectiveSourceCount({ sources }: Pick<StageMix, 'sources'>): number | null {
  const known = sources.reduce((sum, { effectiveShare }) => sum + effectiveShare, 0);
  if (known === 0) return null;
  return 1 / sources.reduce((sum, { effectiveShare }) => sum + (effectiveShare / known) ** 2, 0);
}
