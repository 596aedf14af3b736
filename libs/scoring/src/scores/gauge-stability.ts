import {
  explainSubjectRef,
  parseSubjectRef,
  type StabilityQuery,
  type StabilityReply,
} from '@lodestone/contracts';
import {
  Database,
  type PlacedSubject,
  type RankedPortfolio,
  RankedPortfolioReadModel,
  SubjectDirectory,
} from '@lodestone/persistence';
import {
  additiveDimensions,
  additiveRisks,
  bandedSubjectOf,
  outranks,
  rankRange,
  SUBJECT_KINDS,
  type SubjectKind,
} from '@lodestone/scoring-engine';
import { DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { FindSubject } from './find-subject';
import { LoadScoring } from './load-scoring';
import { nextTurn } from './next-turn';
import { nothingToScore } from './read-score';
import type { Scoring } from './scoring';
import type { ScoredSubject } from './scoring-day';
import { toBandStability, toOutranking, toReachableRanks } from './to-stability';
import { toPoints } from './to-score-reply';

/** All that is read for one reply, as it is at one moment. */
interface Read {
  readonly id: string;
  readonly scoring: Scoring;
  readonly rivalId: string | null;
  /** `null`: the ranks that another model would give nobody knows. */
  readonly portfolio: RankedPortfolio | null;
}

/**
 * Says what other weights would make of a score (scoring model §8): the band, the nearest weights that change it, the
 * ranks among all of its kind, and who is the riskier of two.
 */
@Injectable()
export class GaugeStability {
  constructor(
    private readonly database: Database,
    private readonly findSubject: FindSubject,
    private readonly directory: SubjectDirectory,
    private readonly loadScoring: LoadScoring,
    private readonly portfolios: RankedPortfolioReadModel,
  ) {}

  /** @throws {DomainError} when there is no such subject, other subject or model, or nothing to score of one of them */
  async execute(kind: SubjectKind, ref: string, query: StabilityQuery): Promise<StabilityReply> {
    const { id, scoring, rivalId, portfolio } = await this.database.snapshot(() =>
      this.read(kind, ref, query),
    );
    if (scoring.get(id).chains.length === 0) throw nothingToScore(kind);
    const day = scoring.on(scoring.today);
    const scored = day.score(id);
    const rival = rivalId === null ? null : day.score(rivalId);
    await nextTurn();
    const { subject, score, context } = scored;
    const { model, scoringDate } = context;
    const { chinaExposure, verticalIntegration, recyclingShare } = score.dimensions;
    return {
      subject: { kind, id, name: subject.name },
      direction: '100 = highest risk',
      scoringDate,
      model: { id: model.id, version: model.version, name: model.name },
      ...{ value: toPoints(score.value), band: score.band },
      dimensions: {
        chinaExposure: toPoints(chinaExposure.value),
        verticalIntegration: toPoints(verticalIntegration.value),
        recyclingShare: toPoints(recyclingShare.value),
      },
      ...toBandStability(scored),
      ranks: portfolio === null || score.insufficient ? null : ranksAmong(portfolio, scored),
      against: rival && outrankingOf(scored, rival),
    };
  }

  private async read(kind: SubjectKind, ref: string, { against, model }: StabilityQuery): Promise<Read> {
    const id = await this.findSubject.execute(kind, ref);
    const rivalId = against === undefined ? null : await this.findRival(kind, against);
    const scoring = await this.loadScoring.execute(rivalId === null ? [id] : [id, rivalId], model);
    if (rivalId !== null && scoring.get(rivalId).chains.length === 0) {
      throw refusedRival(
        'against.nothing_to_score',
        `${against} declares no chain, so there is nothing to score.`,
      );
    }
    return { id, scoring, rivalId, portfolio: model === undefined ? await this.portfolios.find(kind) : null };
  }

  /** One of the same kind, else of the other. */
  private async findRival(kind: SubjectKind, ref: string): Promise<string> {
    const parsed = parseSubjectRef(ref);
    const kinds = [kind, ...SUBJECT_KINDS.filter((each) => each !== kind)];
    for (const each of parsed === null ? [] : kinds) {
      const id = parsed && (await this.directory.resolve(each, parsed));
      if (id !== null) return id;
    }
    const why = explainSubjectRef(ref);
    const nobody = `There is no supplier or partnership ${ref}.`;
    throw refusedRival('against.not_found', why === null ? nobody : `${nobody} ${why}.`);
  }
}

const refusedRival = (code: string, message: string) =>
  new DomainError('not_found', code, message, { errors: [{ pointer: '/against', code, message }] });

function ranksAmong(
  portfolio: RankedPortfolio,
  { subject, score, context }: ScoredSubject,
): StabilityReply['ranks'] {
  const { index, dimensions }: PlacedSubject = portfolio.placing(
    subject.id,
    bandedSubjectOf(score).dimensions,
  );
  const { composite } = context.model.parameters;
  return toReachableRanks(rankRange(index, additiveDimensions(dimensions, composite)), dimensions.length / 3);
}

function outrankingOf(one: ScoredSubject, other: ScoredSubject): StabilityReply['against'] {
  const { composite } = one.context.model.parameters;
  const [first, second] = [one, other].map(({ score }) =>
    additiveRisks(bandedSubjectOf(score).dimensions, composite),
  );
  return toOutranking(other.subject, outranks(first, second));
}
