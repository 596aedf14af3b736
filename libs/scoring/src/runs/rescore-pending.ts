import {
  Database,
  type PendingScore,
  PendingScoreStore,
  PublishedRunStore,
  ScoreChangeStore,
  ScoreStore,
  SupplierGraphReadModel,
} from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable, Logger } from '@nestjs/common';
import { logFailures } from './failed-inputs';
import { LoadRunBasis } from './load-run-basis';
import { RescoreSubjects } from './rescore-subjects';
import type { RunBasis } from './run-basis';
import { SolveExposures } from './solve-exposures';

/** Subjects that are scored in one transaction; edits wait no longer than that takes. */
const AT_ONCE = 200;
/** Subjects that are brought up to date in one go; more wait for the next. */
const MOST = 100_000;
/** A reader waits for no more than so many. */
const MOST_FOR_A_READER = 100;

/**
 * Brings scores in force up to date that edits have left behind: first what look-through finds of all of them, in the
 * order of dependency, then score by score. However many edits came before, each score is made once.
 */
@Injectable()
export class RescorePending {
  private readonly logger = new Logger(RescorePending.name);
  private forReaders: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly publishedRun: PublishedRunStore,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly graph: SupplierGraphReadModel,
    private readonly solveExposures: SolveExposures,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly pending: PendingScoreStore,
    private readonly scores: ScoreStore,
    private readonly changes: ScoreChangeStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Until nobody waits, whoever is left behind meanwhile included.
   * @returns how many subjects were scored anew
   */
  async execute(): Promise<number> {
    let count = 0;
    for (let seen = await this.solve(); seen.length > 0; seen = await this.solve()) {
      count += await this.rescoreAll(seen);
    }
    return count;
  }

  /**
   * One pass over all who wait now; whoever is left behind meanwhile waits for the next.
   * @param signal ends it early, between one handful of subjects and the next
   */
  async pass(signal?: AbortSignal): Promise<void> {
    for (let isFull = true; isFull && signal?.aborted !== true;) {
      const seen = await this.solve();
      await this.rescoreAll(seen, signal);
      isFull = seen.length === MOST;
    }
  }

  /** For readers who wait: does it if it is little, once for all who wait at the same time. */
  async executeIfFew(): Promise<void> {
    this.forReaders ??= this.executeFew().finally(() => (this.forReaders = null));
    return this.forReaders;
  }

  private async executeFew(): Promise<void> {
    const { runNumber } = await this.publishedRun.current();
    if ((await this.pending.count(runNumber)) <= MOST_FOR_A_READER) await this.execute();
  }

  /** Solves look-through for all that wait; whoever depends on one that waits, waits as well. */
  private solve(): Promise<PendingScore[]> {
    return this.database.patientTransaction(async () => {
      await this.database.lockEvidence('read');
      await this.database.lockExposures();
      const basis = await this.loadRunBasis.published();
      const seen = await this.pending.first(basis.runNumber, MOST);
      const ids = seen.map(({ subjectId }) => subjectId);
      await this.solveExposures.again(basis, await this.graph.linkedAmong(ids));
      return seen;
    });
  }

  private async rescoreAll(seen: readonly PendingScore[], signal?: AbortSignal): Promise<number> {
    let count = 0;
    for (let from = 0; from < seen.length && signal?.aborted !== true; from += AT_ONCE) {
      count += await this.rescore(seen.slice(from, from + AT_ONCE));
    }
    return count;
  }

  private rescore(seen: readonly PendingScore[]): Promise<number> {
    return this.database.transaction(async () => {
      await this.database.lockEvidence('read');
      const basis = await this.loadRunBasis.published();
      const ids = await this.pending.hold(basis.runNumber, seen);
      if (ids.length === 0) return 0;
      await this.keep(basis, ids);
      await this.pending.settle(basis.runNumber, ids);
      // A run that is going on has compared them with what was in force before.
      await this.pending.mark(ids, 'unpublished');
      return ids.length;
    });
  }

  private async keep(basis: RunBasis, ids: readonly string[]): Promise<void> {
    const batch = await this.changes.openBatch();
    const failed = await this.rescoreSubjects.execute({ basis, batch }, ids);
    logFailures(this.logger, failed);
    await this.scores.markStale(
      basis.runNumber,
      failed.map(({ input }) => input.id),
    );
    await this.changes.publish(batch, this.clock.now());
  }
}
