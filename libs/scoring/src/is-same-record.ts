import { canonicalJson } from '@lodestone/scoring-engine';

/** Do two records say the same, whatever the order of their fields? */
export const isSameRecord = (one: unknown, other: unknown): boolean =>
  canonicalJson(one) === canonicalJson(other);
