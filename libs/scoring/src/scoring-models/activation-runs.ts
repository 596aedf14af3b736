import { RunStore, ScoringModelStore } from '@lodestone/persistence';
import { Clock, conflict } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { RequestRun } from '../runs/request-run';
import type { HeldModel } from './change-scoring-model';

/** Puts versions in force by runs of everybody. Inside the transaction that holds the version. */
@Injectable()
export class ActivationRuns {
  constructor(
    private readonly runs: RunStore,
    private readonly requestRun: RequestRun,
    private readonly store: ScoringModelStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for the run that puts a version in force once it is published.
   * @param at when that was due; left out: now
   */
  async start({ id, version, name }: HeldModel, at: Date = this.clock.now()): Promise<void> {
    const reason = `Version ${version} of the scoring model: ${name}`.slice(0, 300);
    const wish = { startedBy: 'model', filter: null, modelId: id, reason } as const;
    const runId = await this.requestRun.execute(wish);
    if (runId !== null) await this.store.activating(id, runId, at);
  }

  /** @throws {DomainError} `model.activation_under_way` */
  async refuseUnderWay({ version, activationRunId }: HeldModel): Promise<void> {
    if (activationRunId === null) return;
    const run = await this.runs.find(activationRunId);
    if (run?.status !== 'queued' && run?.status !== 'running') return;
    const message = `A run that puts version ${version} in force is ${run.status}; cancel it first.`;
    throw conflict('model.activation_under_way', message);
  }
}
