import {
  AuditTrail,
  Database,
  PendingScoreStore,
  PublishedRunStore,
  RunStore,
  RunTableStore,
  ScoreChangeStore,
  ScoringModelStore,
} from '@lodestone/persistence';
import { Clock, onOccasion, UNASKED } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { CatchUpRun, type ScoredRun } from './catch-up-run';
import type { RunBasis } from './run-basis';

/** Publishes a run whose chunks are done: readers see all of its scores from one moment to the next. */
@Injectable()
export class FinishRun {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly tables: RunTableStore,
    private readonly catchUpRun: CatchUpRun,
    private readonly publishedRun: PublishedRunStore,
    private readonly pending: PendingScoreStore,
    private readonly changes: ScoreChangeStore,
    private readonly models: ScoringModelStore,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Safe to do again: what is published stays as it is. */
  async execute(runId: string): Promise<void> {
    await this.seal(runId);
    await this.catchUp(runId);
    await this.attach(runId);
    await this.publish(runId);
  }

  private seal(runId: string): Promise<void> {
    return this.database.patientTransaction(async () => {
      const run = await this.runs.hold(runId);
      if (run?.status !== 'running' || (await this.tables.isSealed(run.number))) return;
      await this.tables.seal(run.number);
    });
  }

  /** What was edited during the run, while editing goes on; what is left then is little. */
  private catchUp(runId: string): Promise<void> {
    return this.database.patientTransaction(async () => {
      await this.database.lockEvidence('read');
      const run = await this.scored(runId);
      if (run !== null) await this.catchUpRun.execute(run, await this.catchUpRun.basis(run));
    });
  }

  /** Before it is published: a statement that was planned without the tables must not be told to read them. */
  private attach(runId: string): Promise<void> {
    return this.database.patientTransaction(async () => {
      const run = await this.scored(runId);
      if (run?.coversAll === true) await this.tables.attach(run.number);
    });
  }

  private publish(runId: string): Promise<void> {
    return this.database.takeTurn(() =>
      this.database.patientTransaction(async () => {
        await this.database.lockEvidence('write');
        const run = await this.scored(runId);
        if (run === null) return;
        const basis = await this.catchUpRun.basis(run);
        await this.catchUpRun.execute(run, basis);
        await this.putInForce(run, basis);
        const now = this.clock.now();
        await this.runs.published(runId, basis.facts.generation, now);
        await this.changes.publish(run.batch, now, runId);
      }),
    );
  }

  private async putInForce(
    run: ScoredRun & { readonly coversAll: boolean } & { readonly engineVersion: string },
    { facts, model, scoringDate }: RunBasis,
  ) {
    const before = await this.publishedRun.current();
    if (!run.coversAll) await this.pending.settleThoseOf(before.runNumber, run.number);
    if (!run.coversAll) await this.tables.merge(run.number, before.runNumber);
    await this.activate(model, run.id);
    await this.publishedRun.publish({
      ...before,
      runNumber: run.coversAll ? run.number : before.runNumber,
      ...(run.coversAll && { engineVersion: run.engineVersion }),
      runId: run.id,
      scoringDate,
      generation: facts.generation,
      referenceVersion: facts.version,
      publishedAt: this.clock.now(),
    });
    await this.pending.forgetOthers();
  }

  private async activate({ id, version, name }: RunBasis['model'], runId: string): Promise<void> {
    if (!(await this.models.activate(id, this.clock.now()))) return;
    const after = { version, name, status: 'active', runId };
    const entry = { action: 'scoring_model.activated', subject: { type: 'scoring_model', id }, after };
    // Whoever asked for the run has long gone where a worker does it, and is on record for asking.
    onOccasion(UNASKED, () => this.trail.record(entry));
  }

  /** The run, if it is still going on. */
  private async scored(runId: string) {
    const run = await this.runs.hold(runId);
    if (run?.status !== 'running' || run.batch === null || run.engineVersion === null) return null;
    return { ...run, batch: run.batch, engineVersion: run.engineVersion };
  }
}
