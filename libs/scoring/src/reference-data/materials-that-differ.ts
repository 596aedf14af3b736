import type { ReferenceFacts } from '@lodestone/persistence';
import { canonicalJson } from '@lodestone/scoring-engine';

type Facts = Pick<ReferenceFacts, 'materials' | 'policies'>;

/** Codes of the materials of which two versions of the reference data say something else, in facts or policies. */
export function materialsThatDiffer(one: Facts, other: Facts): string[] {
  const codes = new Set([...one.materials.keys(), ...other.materials.keys()]);
  return [...codes].filter((code) => textOf(one, code) !== textOf(other, code)).sort();
}

const textOf = ({ materials, policies }: Facts, code: string): string =>
  canonicalJson([materials.get(code) ?? null, policies.filter((policy) => policy.materials.includes(code))]);
