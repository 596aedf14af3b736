import type { LeverReply, LeversQuery, LeversReply } from '@lodestone/contracts';
import { Database } from '@lodestone/persistence';
import { type Band, BANDS, searchLevers, type SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { FindSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { nextTurn } from './next-turn';
import { nothingToScore } from './read-score';
import { toLeverReply } from './to-lever';
import { toPoints } from './to-score-reply';

/** Finds the smallest change of each kind that alone brings a subject to a band, all else unchanged (scoring model §9). */
@Injectable()
export class FindLevers {
  constructor(
    private readonly database: Database,
    private readonly findSubject: FindSubject,
    private readonly loadScoring: LoadScoring,
  ) {}

  /**
   * A target that is held already, or a worse one, is there: no lever is needed, and none is listed.
   * @throws {DomainError} when there is no such subject or model, or nothing to score
   */
  async execute(kind: SubjectKind, ref: string, { target, model }: LeversQuery): Promise<LeversReply> {
    const { id, scoring } = await this.database.snapshot(async () => {
      const found = await this.findSubject.execute(kind, ref);
      return { id: found, scoring: await this.loadScoring.execute([found], model) };
    });
    if (scoring.get(id).chains.length === 0) throw nothingToScore(kind);
    const { subject, score, context } = scoring.on(scoring.today).score(id);
    const search = searchLevers(subject, context, target ?? nextBetter(score.band));
    const levers: LeverReply[] = [];
    for (const lever of search.levers) {
      if (lever === null) await nextTurn();
      else levers.push(toLeverReply(lever, subject, scoring.facts.materials));
    }
    return {
      subject: { kind, id, name: subject.name },
      direction: '100 = highest risk',
      scoringDate: context.scoringDate,
      model: { id: context.model.id, version: context.model.version, name: context.model.name },
      ...{ value: toPoints(search.value), band: search.band, target: search.targetBand },
      ...{ isThere: search.isThere, levers },
    };
  }
}

/** The band below; the best one has none. */
const nextBetter = (band: Band): Band => BANDS[Math.max(0, BANDS.indexOf(band) - 1)];
