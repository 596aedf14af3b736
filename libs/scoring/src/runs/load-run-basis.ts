import { PublishedRunStore, ReferenceFactsReadModel, ScoringModelReadModel } from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import type { RunBasis } from './run-basis';

/** A run that has started. */
export interface StartedRun {
  readonly number: number;
  readonly scoringDate: string | null;
  readonly generation: string | null;
  readonly modelId: string | null;
}

/** Loads what the scores of a run rest on. */
@Injectable()
export class LoadRunBasis {
  constructor(
    private readonly publishedRun: PublishedRunStore,
    private readonly facts: ReferenceFactsReadModel,
    private readonly models: ScoringModelReadModel,
  ) {}

  /** Of the run in force: what readers see, and what edits in between are scored with. */
  async published(): Promise<RunBasis> {
    const { runNumber, scoringDate, generation } = await this.publishedRun.current();
    const facts = await this.facts.ofGeneration(generation);
    return { runNumber, scoringDate, facts, model: await this.models.active() };
  }

  /**
   * Of a run that has started.
   * @param facts left out: those that it started with
   */
  async of(run: StartedRun, facts?: RunBasis['facts']): Promise<RunBasis> {
    const { number, scoringDate, generation, modelId } = run;
    const model = modelId === null ? null : await this.models.model(modelId);
    if (scoringDate === null || generation === null || model === null) {
      throw new RangeError(`Run ${number} has not started`);
    }
    return {
      ...{ runNumber: number, scoringDate, model },
      facts: facts ?? (await this.facts.ofGeneration(generation)),
    };
  }
}
