import { monthsOf, type TrajectoryReply } from '@lodestone/contracts';
import { Database } from '@lodestone/persistence';
import {
  addMonths,
  datedChanges,
  delayed,
  type Policy,
  relevantStages,
  type Subject,
  type SubjectKind,
} from '@lodestone/scoring-engine';
import { DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { FindSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { nextTurn } from './next-turn';
import { nothingToScore } from './read-score';
import { RecordNames } from './record-names';
import type { Scoring } from './scoring';
import { toTrajectoryPoint } from './to-trajectory-point';

const MONTHS_AHEAD = 60;
/** Days of one projection; later ones are left out. */
const MOST_DAYS = 200;

/** One of the two projections of a trajectory. */
interface Projection {
  readonly points: TrajectoryReply['asPlanned'];
  /** There were more days than are projected. */
  readonly truncated: boolean;
}

/**
 * Projects the score of a subject: today, and on each later day within five years on which something dated changes what
 * it rests on; once as planned, once with everything that is yet to start that much late (scoring model §10).
 */
@Injectable()
export class ProjectTrajectory {
  constructor(
    private readonly database: Database,
    private readonly findSubject: FindSubject,
    private readonly loadScoring: LoadScoring,
  ) {}

  /** @throws {DomainError} when there is no such subject, or nothing to score */
  async execute(kind: SubjectKind, ref: string, slip: string): Promise<TrajectoryReply> {
    const months = monthsOf(slip);
    if (months === null)
      throw new DomainError('malformed', 'slip.malformed', `${slip} is not a duration such as P12M.`);
    const { id, loaded } = await this.database.snapshot(async () => {
      const found = await this.findSubject.execute(kind, ref);
      return { id: found, loaded: await this.loadScoring.execute([found]) };
    });
    const { name, chains } = loaded.get(id);
    if (chains.length === 0) throw nothingToScore(kind);
    const { today } = loaded;
    const planned = loaded.narrowedTo(id);
    const late = planned.mapping((subject) => delayed(subject, today, months));
    const asPlanned = await project(id, planned, today);
    const withDelay = await project(id, late, today);
    return {
      subject: { kind, id, name },
      direction: '100 = highest risk',
      slip,
      asPlanned: asPlanned.points,
      delayed: withDelay.points,
      truncated: asPlanned.truncated || withDelay.truncated,
    };
  }
}

/** @param scoring narrowed to what the subject's score rests on */
async function project(id: string, scoring: Scoring, today: string): Promise<Projection> {
  const subjects = [...scoring.documents.values()].map(({ subject }) => subject);
  const policies = policiesOn(scoring.get(id), scoring);
  const changes = datedChanges(subjects, policies, today, addMonths(today, MONTHS_AHEAD));
  const names = new RecordNames(scoring.suppliers, new Map());
  const dates = [today, ...new Set(changes.map(({ date }) => date))];
  const points: Projection['points'] = [];
  for (const date of dates.slice(0, MOST_DAYS)) {
    await nextTurn();
    const score = scoring.on(date).scoreAlone(id);
    const ofDay = changes.filter((change) => change.date === date);
    points.push(toTrajectoryPoint(date, score, ofDay, { policies, subjects, names }));
  }
  return { points, truncated: dates.length > MOST_DAYS };
}

/** The policies that touch a stage of a chain of the subject. */
function policiesOn({ chains }: Subject, { facts }: Scoring): Policy[] {
  return facts.policies.filter(({ materials, stages }) =>
    chains.some((chain) => {
      const material = facts.materials.get(chain.material);
      if (material === undefined || !materials.includes(chain.material)) return false;
      return stages.length === 0 || relevantStages(chain, material).some((stage) => stages.includes(stage));
    }),
  );
}
