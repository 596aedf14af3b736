import { encodePortfolio } from '@lodestone/contracts';
import {
  Database,
  PortfolioReadModel,
  PublishedRunStore,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { composePortfolio } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';

/** Packs the risks of the whole portfolio, as they are in force, for whoever tries other judgements on all of them. */
@Injectable()
export class PackPortfolio {
  constructor(
    private readonly database: Database,
    private readonly publishedRun: PublishedRunStore,
    private readonly models: ScoringModelReadModel,
    private readonly portfolio: PortfolioReadModel,
  ) {}

  /** @returns bytes in the layout of the contract */
  execute(): Promise<Uint8Array> {
    return this.database.snapshot(async () => {
      const { runNumber, runId, scoringDate } = await this.publishedRun.current();
      const { parameters, ...model } = await this.models.active();
      const packed = await this.portfolio.packed(runNumber);
      const composed = composePortfolio(packed.risks, parameters);
      return encodePortfolio({ ...packed, model, runId, scoringDate }, composed, parameters.worstStageGate);
    });
  }
}
