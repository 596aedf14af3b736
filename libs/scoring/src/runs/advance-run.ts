import { JobQueue } from '@lodestone/jobs';
import { RunChunkStore, RunStore } from '@lodestone/persistence';
import { Clock, DomainError } from '@lodestone/server-kit';
import { Injectable, Logger } from '@nestjs/common';
import { messageOf, traceOf } from './error-texts';
import { FinishRun } from './finish-run';
import { ReportRun } from './report-run';
import { StartRun } from './start-run';

/**
 * Takes the next step of a run, whichever that is: starts it, hands out its chunks, publishes it, reports on it. What the
 * database says decides, so that it does not matter who asks, how often, and what became of whoever was at work before.
 */
@Injectable()
export class AdvanceRun {
  private readonly logger = new Logger(AdvanceRun.name);

  constructor(
    private readonly runs: RunStore,
    private readonly chunks: RunChunkStore,
    private readonly startRun: StartRun,
    private readonly finishRun: FinishRun,
    private readonly reportRun: ReportRun,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async execute(runId: string): Promise<void> {
    try {
      await this.advance(runId);
    } catch (cause) {
      if (cause instanceof DomainError && cause.kind === 'operational') throw cause;
      this.logger.error(`Run ${runId} cannot go on`, traceOf(cause));
      await this.runs.endIfRunning(runId, {
        status: 'failed',
        problem: messageOf(cause),
        at: this.clock.now(),
        isResumable: true,
      });
    }
    await this.jobs.announce(runId).catch(() => undefined);
    await this.jobs.enqueue('deliver-webhooks', {}).catch(() => undefined);
  }

  private async advance(runId: string): Promise<void> {
    if ((await this.runs.find(runId))?.status === 'queued' && !(await this.startRun.pin(runId))) return;
    await this.startRun.prepare(runId);
    const run = await this.runs.find(runId);
    if (run?.status === 'running') {
      const open = await this.chunks.open(runId);
      if (open.length > 0) return this.jobs.enqueueChunks(runId, open);
      await this.finishRun.execute(runId);
    }
    if (run?.status === 'running' || run?.status === 'published') {
      await this.reportRun.execute(runId);
      await this.reportRun.dropOldTables();
    }
    await this.next();
  }

  /** Whoever has waited for this one to end. */
  private async next(): Promise<void> {
    const [first] = await this.runs.unfinished();
    if (first?.status === 'queued') await this.jobs.enqueue('advance-run', { runId: first.id });
  }
}
