import {
  type PendingScore,
  PendingScoreStore,
  PublishedRunStore,
  ReferenceFactsReadModel,
  RunChunkStore,
  ScoreChangeStore,
  ScoreStore,
  SupplierGraphReadModel,
} from '@lodestone/persistence';
import { Injectable } from '@nestjs/common';
import { materialsThatDiffer } from '../reference-data/materials-that-differ';
import { failuresOf } from './failed-inputs';
import { LoadRunBasis } from './load-run-basis';
import { RescoreSubjects } from './rescore-subjects';
import type { RunBasis } from './run-basis';
import { SolveExposures } from './solve-exposures';

/** A run whose chunks are done. */
export interface ScoredRun {
  readonly id: string;
  readonly number: number;
  readonly batch: string;
  readonly scoringDate: string | null;
  readonly generation: string | null;
  readonly modelId: string | null;
}

/** Subjects that are caught up with at once. */
const AT_ONCE = 500;

/** Scores again, within a run that is not published yet, whoever was edited after the run had started. */
@Injectable()
export class CatchUpRun {
  constructor(
    private readonly pending: PendingScoreStore,
    private readonly graph: SupplierGraphReadModel,
    private readonly facts: ReferenceFactsReadModel,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly solveExposures: SolveExposures,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly scores: ScoreStore,
    private readonly changes: ScoreChangeStore,
    private readonly publishedRun: PublishedRunStore,
    private readonly chunks: RunChunkStore,
  ) {}

  /**
   * Reference data that has changed since the run started counts as well: whoever rests on it waits like those that were
   * edited.
   * @returns what the scores of the run rest on from then on
   */
  async basis(run: ScoredRun): Promise<RunBasis> {
    const started = await this.loadRunBasis.of(run);
    const current = await this.facts.current();
    if (current.generation === started.facts.generation) return started;
    const materials = materialsThatDiffer(started.facts, current);
    if (materials.length > 0) {
      const affected = await this.graph.subjectsOfMaterials(materials);
      await this.pending.markIn(run.number, [
        ...new Set([...affected, ...(await this.graph.dependents(affected))]),
      ]);
    }
    return this.loadRunBasis.of(run, current);
  }

  /**
   * Catches up with all who wait, in one transaction that holds off whoever changes evidence.
   * @returns how many there were
   */
  async execute(run: ScoredRun, basis: RunBasis): Promise<number> {
    let count = 0;
    for (let seen: PendingScore[]; (seen = await this.pending.first(run.number, AT_ONCE)).length > 0;) {
      if (count === 0) await this.solve(run, basis);
      const ids = seen.map(({ subjectId }) => subjectId);
      const failed = await this.rescoreSubjects.execute({ basis, batch: run.batch }, ids);
      await this.chunks.forgetFailures(run.id, ids);
      await this.keepFailures(run, failed);
      await this.pending.settle(run.number, ids);
      count += ids.length;
    }
    return count;
  }

  /** Look-through for all who wait at once: whoever depends on one that waits, waits as well. */
  private async solve({ number }: ScoredRun, basis: RunBasis): Promise<void> {
    const all = await this.pending.first(number, Number.MAX_SAFE_INTEGER);
    const ids = all.map(({ subjectId }) => subjectId);
    await this.solveExposures.ensure(basis, await this.graph.linksOf(ids));
    await this.solveExposures.again(basis, await this.graph.linkedAmong(ids));
  }

  /** What their chunk may have made of them before goes, with its change: the score in force stands. */
  private async keepFailures(
    { id, number, batch }: ScoredRun,
    failed: Awaited<ReturnType<RescoreSubjects['execute']>>,
  ): Promise<void> {
    if (failed.length === 0) return;
    const ids = failed.map(({ input }) => input.id);
    await this.changes.withdraw(batch, ids);
    await this.scores.drop(number, ids);
    await this.scores.takeOver(number, (await this.publishedRun.current()).runNumber, ids);
    await this.chunks.recordFailures(id, failuresOf(failed));
  }
}
