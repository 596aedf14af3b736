import {
  Database,
  LinkedExposureStore,
  PendingScoreStore,
  ScoreChangeStore,
  SupplierGraphReadModel,
} from '@lodestone/persistence';
import { JobQueue } from '@lodestone/jobs';
import { linksOf, type Subject } from '@lodestone/scoring-engine';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { EndScore } from './end-score';
import { LoadRunBasis } from './load-run-basis';
import { RescoreSubjects } from './rescore-subjects';
import type { RunBasis } from './run-basis';
import { SolveExposures } from './solve-exposures';

/**
 * Lets scores follow evidence that has just changed: the subject's own at once, those of all who depend on it, near or
 * far, by a job soon after. Inside the transaction that changes the evidence.
 */
@Injectable()
export class FollowEvidence {
  constructor(
    private readonly database: Database,
    private readonly loadRunBasis: LoadRunBasis,
    private readonly graph: SupplierGraphReadModel,
    private readonly solveExposures: SolveExposures,
    private readonly exposures: LinkedExposureStore,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly pending: PendingScoreStore,
    private readonly endScore: EndScore,
    private readonly changes: ScoreChangeStore,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * After evidence about a subject was written.
   * @param partnershipIds that bring it sources, or did so until now
   * @throws whatever keeps the subject from being scored
   */
  async changed(subject: Subject, partnershipIds: readonly string[]): Promise<void> {
    const basis = await this.loadRunBasis.published();
    const links = [...new Set(linksOf(subject.chains))];
    await this.solveExposures.ensure(basis, links);
    const dependents = await this.dependentsOf(subject);
    const leftBehind = new Set(await this.leftBehind(subject, basis, dependents));
    await this.rescore(basis, subject.id);
    leftBehind.delete(subject.id);
    for (const id of partnershipIds) if (id !== subject.id) leftBehind.add(id);
    if (await this.pending.isAnyWaiting(basis.runNumber, links)) {
      // What is known of them is about to become something else, and all that has just been made of it with it.
      for (const id of [subject.id, ...dependents]) leftBehind.add(id);
    }
    await this.leaveBehind([...leftBehind]);
    // A run that is going on may be of another day, on which more of it matters to others.
    await this.pending.mark([...new Set([subject.id, ...dependents])], 'unpublished');
    this.onceKept('deliver-webhooks');
  }

  /**
   * Removes a subject that nobody mentions any more, and says that its score has ended.
   * @param partnershipIds that bring it sources
   */
  async removed(
    subjectId: string,
    partnershipIds: readonly string[],
    remove: () => Promise<void>,
  ): Promise<void> {
    const basis = await this.loadRunBasis.published();
    const batch = await this.changes.openBatch();
    await this.endScore.execute(basis, batch, subjectId);
    await remove();
    await this.exposures.drop(basis.runNumber, [subjectId]);
    await this.leaveBehind(partnershipIds);
    await this.pending.mark([subjectId], 'unpublished');
    await this.changes.publish(batch, this.clock.now());
    this.onceKept('deliver-webhooks');
  }

  /** Whose scores rest on evidence about a supplier, near or far: a partnership is nobody's source itself. */
  private async dependentsOf({ id, kind }: Subject): Promise<string[]> {
    if (kind === 'partnership' || (await this.graph.linkedAmong([id])).length === 0) return [];
    return this.graph.dependents([id]);
  }

  /**
   * Whose scores are no longer true now: if others see the subject as before, those of partnerships alone, which also
   * say what would be without them.
   */
  private async leftBehind(
    { id }: Subject,
    basis: RunBasis,
    dependents: readonly string[],
  ): Promise<readonly string[]> {
    if (dependents.length === 0) return [];
    const changed = await this.solveExposures.again(basis, dependents.includes(id) ? dependents : [id]);
    return changed.length > 0 ? dependents : this.graph.partnershipsAmong(dependents);
  }

  private async rescore(basis: RunBasis, subjectId: string): Promise<void> {
    const batch = await this.changes.openBatch();
    const [failure] = await this.rescoreSubjects.execute({ basis, batch }, [subjectId]);
    if (failure !== undefined) throw failure.cause;
    await this.changes.publish(batch, this.clock.now());
  }

  private async leaveBehind(subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await this.pending.mark(subjectIds, 'everywhere');
    this.onceKept('rescore-pending');
  }

  private onceKept(job: 'rescore-pending' | 'deliver-webhooks'): void {
    this.database.onceKept(() => void this.jobs.enqueue(job, {}).catch(() => undefined));
  }
}
