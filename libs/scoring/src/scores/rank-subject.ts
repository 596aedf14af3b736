import { type RankReply, scoreSchema } from '@lodestone/contracts';
import { RankingReadModel } from '@lodestone/persistence';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ReadScore } from './read-score';

const rankedFields = scoreSchema.pick({ subject: true, value: true, insufficient: true });

/** Says where a subject stands among all of its kind: 1 is the highest risk. */
@Injectable()
export class RankSubject {
  constructor(
    private readonly readScore: ReadScore,
    private readonly rankings: RankingReadModel,
  ) {}

  /**
   * @throws {DomainError} when there is no such subject, nothing to score, no run yet that ranks anybody, or too little
   *   is declared of the subject to rank it
   */
  async execute(kind: SubjectKind, ref: string): Promise<RankReply> {
    const { reply } = await this.readScore.execute({ kind, ref, knownReceipts: [] });
    const { subject, value, insufficient } = rankedFields.parse(JSON.parse(reply ?? ''));
    if (insufficient) {
      throw notFound('rank.insufficient', `Too little is declared of this ${kind} to rank it.`);
    }
    const ranking = await this.rankings.find(kind);
    if (ranking === null) throw notFound('rank.not_yet', 'No run has ranked anybody yet.');
    const { runId, values } = ranking;
    const riskier = countAbove(values, value);
    return {
      ...{ subject, runId, rank: riskier + 1, of: Math.max(values.length, riskier + 1) },
      percentile: values.length === 0 ? 100 : 100 * (1 - riskier / values.length),
    };
  }
}

/** How many of falling values lie above one. */
function countAbove(values: Float64Array, value: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] > value) from = middle + 1;
    else to = middle;
  }
  return from;
}
