import { monthsOf, type TrajectoryReply } from '@lodestone/contracts';
import { addMonths, datedChanges, delayed, type SubjectKind } from '@lodestone/scoring-engine';
import { Clock, DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { FindSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { nothingToScore } from './read-score';
import { RecordNames } from './record-names';
import type { Scoring } from './scoring';
import { toTrajectoryPoint } from './to-trajectory-point';

const MONTHS_AHEAD = 60;
/** Days of one projection; later ones are left out. */
const MOST_DAYS = 200;

/**
 * Projects the score of a subject: today, and on each later day within five years on which something dated changes what
 * it rests on; once as planned, once with everything that is yet to start that much late (scoring model §10).
 */
@Injectable()
export class ProjectTrajectory {
  constructor(
    private readonly findSubject: FindSubject,
    private readonly loadScoring: LoadScoring,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} when there is no such subject, or nothing to score */
  async execute(kind: SubjectKind, ref: string, slip: string): Promise<TrajectoryReply> {
    const months = monthsOf(slip);
    if (months === null)
      throw new DomainError('malformed', 'slip.malformed', `${slip} is not a duration such as P12M.`);
    const id = await this.findSubject.execute(kind, ref);
    const scoring = await this.loadScoring.execute([id]);
    const { name, chains } = scoring.get(id);
    if (chains.length === 0) throw nothingToScore(kind);
    const today = this.clock.today();
    return {
      subject: { kind, id, name },
      direction: '100 = highest risk',
      slip,
      asPlanned: points(id, scoring, today),
      delayed: points(
        id,
        scoring.mapping((subject) => delayed(subject, today, months)),
        today,
      ),
    };
  }
}

function points(id: string, scoring: Scoring, today: string): TrajectoryReply['asPlanned'] {
  const subjects = [...scoring.documents.values()].map(({ subject }) => subject);
  const materials = new Set(scoring.get(id).chains.map(({ material }) => material));
  const policies = scoring.facts.policies.filter((policy) =>
    policy.materials.some((code) => materials.has(code)),
  );
  const changes = datedChanges(subjects, policies, today, addMonths(today, MONTHS_AHEAD)).filter(
    (change) => change.code === 'policy_changes' || materials.has(change.chain),
  );
  const names = new RecordNames(scoring.suppliers, new Map());
  const dates = [today, ...new Set(changes.map(({ date }) => date))].slice(0, MOST_DAYS);
  return dates.map((date) => {
    const { score } = scoring.on(date).score(id);
    const ofDay = changes.filter((change) => change.date === date);
    return toTrajectoryPoint(date, score, ofDay, { policies, subjects, names });
  });
}
