import {
  Database,
  PublishedRunStore,
  RunChunkStore,
  RunStore,
  ScoreStore,
  ScoringInputs,
} from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable, Logger } from '@nestjs/common';
import { failuresOf, logFailures } from './failed-inputs';
import { KeepScores } from './keep-scores';
import { LoadRunBasis } from './load-run-basis';
import { ScoreInputs } from './score-inputs';

/** One slice of a run. */
export interface ScoreChunkPayload {
  readonly runId: string;
  readonly chunk: number;
}

/** Scores one slice of a run. Safe to run twice: a chunk's rows and its done-mark are one transaction. */
@Injectable()
export class ScoreChunk {
  private readonly logger = new Logger(ScoreChunk.name);

  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly chunks: RunChunkStore,
    private readonly inputs: ScoringInputs,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly scoreInputs: ScoreInputs,
    private readonly keepScores: KeepScores,
    private readonly scores: ScoreStore,
    private readonly publishedRun: PublishedRunStore,
    private readonly clock: Clock,
  ) {}

  /** @returns false: there is nothing to do, as the chunk is done or its run is not going on */
  async execute({ runId, chunk }: ScoreChunkPayload): Promise<boolean> {
    const run = await this.runs.find(runId);
    const slice = await this.chunks.find(runId, chunk);
    if (run?.status !== 'running' || !run.isPrepared || run.batch === null || slice === null) return false;
    if (slice.doneAt !== null) return false;
    const { batch, number } = run;
    const basis = await this.loadRunBasis.of(run);
    const inputs = await this.database.transaction(() =>
      this.inputs.range(slice, run.filter === null ? null : runId),
    );
    const prepared = await this.keepScores.prepare(basis, batch, this.scoreInputs.execute(basis, inputs));
    return this.database.transaction(async () => {
      if (!(await this.chunks.hold(runId, chunk))) return false;
      await this.keepScores.add(prepared);
      const failures = failuresOf(prepared.failed);
      logFailures(this.logger, prepared.failed);
      const { runNumber: before } = await this.publishedRun.current();
      await this.scores.takeOver(
        number,
        before,
        failures.map(({ subjectId }) => subjectId),
      );
      await this.chunks.done(runId, chunk, failures, this.clock.now());
      return true;
    });
  }
}
