import type { ListPage, ScoreHistoryQuery, ScoreReply } from '@lodestone/contracts';
import { ScoreReadModel } from '@lodestone/persistence';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { FindSubject } from './find-subject';
import { fillReply } from './reply-template';

/** A change of a score; `null`: from then on there was none. */
export interface HistoryItem {
  readonly recordedAt: string;
  readonly cause: string;
  readonly score: ScoreReply | null;
}

/** Reads what was said of a subject when, and why it changed. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly findSubject: FindSubject,
    private readonly scores: ScoreReadModel,
  ) {}

  /** @throws {DomainError} when there is no such subject */
  async execute(kind: SubjectKind, ref: string, query: ScoreHistoryQuery): Promise<ListPage<HistoryItem>> {
    const { data, page } = await this.scores.history(await this.findSubject.execute(kind, ref), query);
    return {
      page,
      data: data.map(({ score, ...change }) => ({
        ...change,
        score: score === null ? null : (JSON.parse(fillReply(score)) as ScoreReply),
      })),
    };
  }
}
