import type { ScoreCause } from '@lodestone/contracts';
import type { InputDocument } from '@lodestone/persistence';
import { documentHash, type Policy, policyStateOn } from '@lodestone/scoring-engine';
import type { ScoredSubject } from './scoring-day';

/** Hashes of what a score rests on, one for each cause that can change it. */
export type ScorePins = Readonly<Record<Exclude<ScoreCause, 'age'>, string>>;

/** Pins a score to what it rests on. */
export function pinsOf(
  { subject, context }: ScoredSubject,
  documents: ReadonlyMap<string, InputDocument>,
): ScorePins {
  const { model, materials, scoringDate } = context;
  const codes = [...new Set(subject.chains.map(({ material }) => material))].sort();
  const policies = context.policies.filter((policy) =>
    policy.materials.some((material) => codes.includes(material)),
  );
  return {
    data: documentHash(hashesOfReach(subject.id, documents)),
    model: model.id,
    reference: documentHash(codes.map((code) => materials.get(code))),
    policy: documentHash(policies.map((policy) => withState(policy, scoringDate))),
  };
}

/** Why a score is another than before: the first cause that has moved; the date alone, if none has. */
export function causeOf(before: ScorePins | null, after: ScorePins): ScoreCause {
  if (before === null) return 'data';
  const causes = ['data', 'model', 'reference', 'policy'] as const;
  return causes.find((cause) => before[cause] !== after[cause]) ?? 'age';
}

const withState = (policy: Policy, date: string) => ({ policy, state: policyStateOn(policy, date) });

function hashesOfReach(subjectId: string, documents: ReadonlyMap<string, InputDocument>): string[] {
  const reached = new Set([subjectId]);
  for (const id of reached) {
    for (const dependency of documents.get(id)?.dependsOn ?? []) reached.add(dependency);
  }
  return [...reached].sort().map((id) => documents.get(id)?.hash ?? id);
}
