import type { ModelPreview } from '@lodestone/contracts';
import {
  Database,
  PendingScoreStore,
  PortfolioReadModel,
  PublishedRunStore,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { composePortfolio, ENGINE_VERSION, type ScoringModel } from '@lodestone/scoring-engine';
import { Clock, noSuchRecord } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { isSameRecord } from '../is-same-record';
import { RescorePending } from '../runs/rescore-pending';
import { alarmsOf } from './alarms';
import { kindImpacts } from './kind-impact';
import { moversOf } from './movers';
import type { PreviewedPortfolio } from './previewed-portfolio';
import { RescorePortfolio } from './rescore-portfolio';
import { hashOfSaid, inPoints, saidRows } from './said-rows';

/** A preview, and the rows that went into its hash. */
export interface PreviewWithRows {
  readonly preview: ModelPreview;
  readonly rows: Buffer;
}

/** Judgements by which dimensions, and what is known of them, stay as they are. */
const COMPOSED: readonly (keyof ScoringModel['parameters'])[] = [
  'weights',
  'composite',
  'bandLimits',
  'worstStageGate',
  'sufficientCoverage',
];

/** Says what a version of the scoring model would do to everybody who has a score; nothing is written. */
@Injectable()
export class PreviewScoringModel {
  constructor(
    private readonly database: Database,
    private readonly models: ScoringModelReadModel,
    private readonly publishedRun: PublishedRunStore,
    private readonly pending: PendingScoreStore,
    private readonly portfolio: PortfolioReadModel,
    private readonly rescorePortfolio: RescorePortfolio,
    private readonly rescorePending: RescorePending,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ref id or version number
   * @throws {DomainError} `record.not_found`
   */
  async execute(ref: string): Promise<PreviewWithRows> {
    await this.rescorePending.executeIfFew();
    return this.database.snapshot(async () => {
      const model = await this.models.model(ref);
      if (model === null) throw noSuchRecord();
      const active = await this.models.active();
      const { runNumber, scoringDate } = await this.publishedRun.current();
      const isComposed = composes(active, model);
      const previewed = isComposed
        ? await this.compose(runNumber, active, model)
        : await this.rescorePortfolio.execute(active, model);
      const pending = await this.pending.count(runNumber);
      return this.tell(model, active, previewed, {
        ...{ scoringDate, pending, method: isComposed ? 'composed' : 'rescored' },
      });
    });
  }

  private async compose(
    runNumber: number,
    active: ScoringModel,
    model: ScoringModel,
  ): Promise<PreviewedPortfolio> {
    const packed = await this.portfolio.packed(runNumber);
    const [before, after] = [active, model].map(({ parameters }) =>
      composePortfolio(packed.risks, parameters),
    );
    return { ...packed, before, after };
  }

  private async tell(
    model: ScoringModel,
    active: ScoringModel,
    previewed: PreviewedPortfolio,
    how: Pick<ModelPreview, 'scoringDate' | 'pending' | 'method'>,
  ): Promise<PreviewWithRows> {
    const [before, after] = [active.parameters, model.parameters];
    const movers = moversOf(previewed);
    const alarms = alarmsOf(previewed, before, after);
    const subjects = await this.portfolio.subjects(
      previewed.ids,
      [...movers, ...alarms].map(({ index }) => index),
    );
    const withSubject = <Told extends { readonly index: number }>({ index, ...told }: Told) => ({
      subject: subjects(index),
      ...told,
    });
    const rows = saidRows({ ...previewed, ...inPoints(previewed.after) });
    const preview: ModelPreview = {
      ...how,
      ...{ model: inShort(model), active: inShort(active), engineVersion: ENGINE_VERSION },
      computedAt: this.clock.now().toISOString(),
      subjects: previewed.partnerships.length,
      unscored: previewed.unscored,
      kinds: kindImpacts(previewed, before, after),
      movers: movers.map(withSubject),
      alarms: alarms.map(withSubject),
      hash: hashOfSaid(model, rows),
    };
    return { preview, rows };
  }
}

const inShort = ({ id, version, name }: ScoringModel) => ({ id, version, name });

/** Does one model follow from the dimensions of the other? */
const composes = ({ parameters: before }: ScoringModel, { parameters: after }: ScoringModel): boolean =>
  (Object.keys(after) as (keyof ScoringModel['parameters'])[]).every(
    (name) => COMPOSED.includes(name) || isSameRecord(before[name], after[name]),
  );
