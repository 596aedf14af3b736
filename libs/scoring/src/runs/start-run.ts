import type { RunFilter } from '@lodestone/contracts';
import {
  Database,
  PublishedRunStore,
  ReferenceFactsReadModel,
  ReferenceVersionStore,
  RunChunkStore,
  RunStore,
  RunTableStore,
  ScoreChangeStore,
  ScoringModelReadModel,
} from '@lodestone/persistence';
import { ENGINE_VERSION } from '@lodestone/scoring-engine';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { materialsThatDiffer } from '../reference-data/materials-that-differ';
import { LoadRunBasis } from './load-run-basis';
import type { RunBasis } from './run-basis';
import { RunSettings } from './run-settings';
import { SolveExposures } from './solve-exposures';

/** Starts a run: pins what its scores rest on, solves look-through, cuts it into chunks. */
@Injectable()
export class StartRun {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly chunks: RunChunkStore,
    private readonly tables: RunTableStore,
    private readonly changes: ScoreChangeStore,
    private readonly publishedRun: PublishedRunStore,
    private readonly facts: ReferenceFactsReadModel,
    private readonly versions: ReferenceVersionStore,
    private readonly models: ScoringModelReadModel,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly solveExposures: SolveExposures,
    private readonly settings: RunSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * Pins model, day and reference data, unless another run is going on. Nobody changes evidence at that moment: whatever
   * is changed later is known to have been, and scored again before the run is published.
   * @returns whether it has started
   */
  pin(runId: string): Promise<boolean> {
    return this.database.takeTurn(() =>
      this.database.transaction(async () => {
        await this.database.lockEvidence('write');
        const run = await this.runs.hold(runId);
        if (run?.status !== 'queued' || (await this.runs.isAnyRunning())) return false;
        const facts = await this.facts.current();
        await this.versions.keep(facts);
        const published = await this.publishedRun.current();
        await this.runs.giveUpResumable();
        await this.runs.start(runId, {
          modelId: run.modelId ?? (await this.models.active()).id,
          // Those who are not scored keep the day in force, so the others must not run ahead of it.
          scoringDate: run.coversAll ? this.clock.today() : published.scoringDate,
          generation: facts.generation,
          engineVersion: ENGINE_VERSION,
          batch: await this.changes.openBatch(),
          startedAt: this.clock.now(),
        });
        return true;
      }),
    );
  }

  /** Does what chunks rest on; safe to do again when it was interrupted. */
  prepare(runId: string): Promise<void> {
    return this.database.patientTransaction(async () => {
      const run = await this.runs.hold(runId);
      if (run?.status !== 'running' || run.isPrepared) return;
      const basis = await this.loadRunBasis.of(run);
      await this.tables.create(run.number);
      if (run.filter !== null)
        await this.chunks.choose(runId, [run.filter, ...(await this.leftBehind(basis))]);
      await this.solveExposures.all(basis);
      const who = run.filter === null ? 'all' : 'some';
      await this.runs.prepared(runId, await this.chunks.cut(runId, who, this.settings.chunkSize));
    });
  }

  /**
   * Once the run is published, all scores in force rest on its reference data: it also scores those whom a change has
   * left behind that another run was to follow.
   */
  private async leftBehind({ facts }: RunBasis): Promise<RunFilter[]> {
    const published = await this.loadRunBasis.published();
    const materials = materialsThatDiffer(published.facts, facts);
    return materials.length > 0 ? [{ materials }] : [];
  }
}
