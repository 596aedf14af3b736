import { JobQueue } from '@lodestone/jobs';
import { Database, RunStore } from '@lodestone/persistence';
import { Clock, conflict, notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';

/** Cancels runs, and lets those that were cancelled or failed go on. */
@Injectable()
export class EndRun {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Cancels a run that waits or is going on; what readers see stays as it is.
   * @throws {DomainError} `run.not_found`, `run.ended`
   */
  async cancel(id: string): Promise<void> {
    await this.database.transaction(async () => {
      const run = await this.runs.hold(id);
      if (run === null) throw noSuchRun();
      if (run.status !== 'queued' && run.status !== 'running') {
        throw conflict('run.ended', `The run is ${run.status} and cannot be cancelled.`);
      }
      const isResumable = run.status === 'running';
      await this.runs.end(id, {
        status: 'cancelled',
        problem: 'Cancelled on request',
        at: this.clock.now(),
        isResumable,
      });
    });
    await this.wake(id);
  }

  /**
   * Lets a run go on from where it stood.
   * @throws {DomainError} `run.not_found`, `run.not_resumable` when another has started since, or it never did
   */
  async resume(id: string): Promise<void> {
    await this.database.transaction(async () => {
      const run = await this.runs.hold(id);
      if (run === null) throw noSuchRun();
      if (!run.isResumable || (await this.runs.isAnyRunning())) {
        throw conflict('run.not_resumable', 'The run cannot go on; start a new one.');
      }
      await this.runs.resume(id, this.clock.now());
    });
    await this.wake(id);
  }

  private async wake(runId: string): Promise<void> {
    await this.jobs.enqueue('advance-run', { runId }).catch(() => undefined);
    await this.jobs.announce(runId).catch(() => undefined);
  }
}

const noSuchRun = () => notFound('run.not_found', 'There is no such run.');
