import { type ModelActivation, MOST_CHANGED_INPUTS } from '@lodestone/contracts';
import { PortfolioReadModel, ScoringModelReadModel, ScoringModelStore } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { compareSaid } from './compare-said';
import { hashOfSaid, saidRows } from './said-rows';

/** A run that has put a scoring model in force. */
export interface ActivationRun {
  readonly id: string;
  readonly number: number;
  readonly modelId: string;
  readonly scoringDate: string | null;
}

/** Says whether what a run has published is what the preview of its scoring model said. Inside a transaction. */
@Injectable()
export class CheckActivation {
  constructor(
    private readonly store: ScoringModelStore,
    private readonly models: ScoringModelReadModel,
    private readonly portfolio: PortfolioReadModel,
  ) {}

  async execute(run: ActivationRun): Promise<void> {
    const model = await this.models.model(run.modelId);
    if (model === null) return;
    const said = await this.portfolio.said(run.number);
    const published = saidRows(said);
    const kept = await this.store.preview(model.id);
    const hash = hashOfSaid(model, published);
    const activation: ModelActivation = {
      ...{ runId: run.id, previewHash: kept?.preview.hash ?? null, hash, reproduced: null },
      ...{ unchanged: 0, changed: 0, changedSubjects: [], unexplained: 0 },
    };
    if (kept === null) return this.store.activated(model.id, activation);
    const compared = compareSaid(kept.subjects, published, kept.preview.scoringDate === run.scoringDate);
    const named = compared.changed.slice(0, MOST_CHANGED_INPUTS);
    const subjects = await this.portfolio.subjectsOf(named.map(({ id }) => id));
    await this.store.activated(model.id, {
      ...activation,
      reproduced: hashOfSaid(model, compared.asPreviewed) === kept.preview.hash,
      unchanged: compared.unchanged,
      changed: compared.changed.length,
      changedSubjects: named.map(({ id, kind, input }) => ({
        subject: { kind, id, name: subjects.get(id)?.name ?? null },
        input,
      })),
      unexplained: compared.unexplained,
    });
  }
}
