import type { TrajectoryReply } from '@lodestone/contracts';
import {
  type DatedChange,
  type Policy,
  policyStateOn,
  type Score,
  type Subject,
} from '@lodestone/scoring-engine';
import type { RecordNames } from './record-names';
import { toPoints, toScoreSummary } from './to-score-reply';

type Point = TrajectoryReply['asPlanned'][number];

/** Records that dated changes mention. */
interface Mentioned {
  readonly policies: readonly Policy[];
  readonly subjects: readonly Subject[];
  readonly names: RecordNames;
}

/** One day of a trajectory, in points, with what changes on it. */
export function toTrajectoryPoint(
  date: string,
  score: Score,
  changes: readonly DatedChange[],
  mentioned: Mentioned,
): Point {
  const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
  return {
    date,
    score: toScoreSummary(score, date),
    dimensions: {
      chinaExposure: toPoints(chinaExposure.value),
      verticalIntegration: toPoints(verticalIntegration.value),
      recyclingShare: toPoints(recyclingShare.value),
    },
    changes: changes.flatMap((change) => changeReply(change, mentioned)),
  };
}

function changeReply(change: DatedChange, { policies, subjects, names }: Mentioned): Point['changes'] {
  if (change.code === 'policy_changes') {
    const policy = policies.find(({ code }) => code === change.policy);
    if (policy === undefined) return [];
    const state = policyStateOn(policy, change.date).is;
    return [{ code: 'policy_changes', policy: policy.code, title: policy.title, state }];
  }
  const subject = subjects.find(({ id }) => id === change.subjectId);
  if (subject === undefined) return [];
  const { code, chain, stage, source } = change;
  const { country, reference, note, supplierId } = source;
  return [
    {
      ...{ code, chain, stage, country, reference, note },
      subject: { kind: subject.kind, id: subject.id, name: subject.name },
      supplier: supplierId === null ? null : { kind: 'supplier', ...names.supplier(supplierId) },
    },
  ];
}
