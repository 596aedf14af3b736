import type { PortfolioExposure } from '@lodestone/contracts';
import {
  Database,
  OncePerState,
  PublishedRunStore,
  ScoringInputs,
  SupplierSampleReadModel,
} from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { LoadRunBasis } from '../runs/load-run-basis';
import { ScoreInputs } from '../runs/score-inputs';
import { StageExposures } from './stage-exposures';

/** Suppliers that are counted at most: their quartiles are those of all within a point or two. */
export const MOST_COUNTED = 5_000;
/** Suppliers that are read at once. */
const AT_ONCE = 500;

/** Says how exposed suppliers are at each stage of each material. */
@Injectable()
export class GaugeExposure {
  private readonly known = new OncePerState<PortfolioExposure>();

  constructor(
    private readonly database: Database,
    private readonly publishedRun: PublishedRunStore,
    private readonly sample: SupplierSampleReadModel,
    private readonly inputs: ScoringInputs,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly scoreInputs: ScoreInputs,
  ) {}

  /** It is worked out once, and again once a run was published or a score made anew. */
  async execute(): Promise<PortfolioExposure> {
    const { state } = await this.publishedRun.state();
    return this.known.of(state, () => this.database.snapshot(() => this.gauge()));
  }

  private async gauge(): Promise<PortfolioExposure> {
    const basis = await this.loadRunBasis.published();
    const { suppliers, ids } = await this.sample.find(MOST_COUNTED);
    const exposures = new StageExposures();
    let counted = 0;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const inputs = await this.inputs.some(ids.slice(from, from + AT_ONCE));
      for await (const outcome of this.scoreInputs.execute(basis, inputs)) {
        // Whoever cannot be scored is named in the run.
        if (outcome.is !== 'scored') continue;
        counted++;
        exposures.add(outcome.scored.score.chains);
      }
    }
    const { scoringDate } = basis;
    return { direction: '100 = highest risk', scoringDate, suppliers, counted, stages: exposures.summary() };
  }
}
