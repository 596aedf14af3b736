import {
  Database,
  LinkedExposureStore,
  PendingScoreStore,
  ScoreChangeStore,
  SupplierGraphReadModel,
} from '@lodestone/persistence';
import { JobQueue } from '@lodestone/jobs';
import type { Subject } from '@lodestone/scoring-engine';
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
    await this.solveExposures.ensure(basis, linksOf(subject));
    const dependents = await this.dependentsLeftBehind(subject, basis);
    await this.rescore(basis, subject.id);
    await this.leaveBehind(
      [...new Set([...dependents, ...partnershipIds])].filter((id) => id !== subject.id),
    );
    await this.pending.mark([subject.id], 'unpublished');
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
  }

  /**
   * Whose scores are no longer true now: if others see the subject as before, those of partnerships alone, which also
   * say what would be without them.
   */
  private async dependentsLeftBehind({ id, kind }: Subject, basis: RunBasis): Promise<string[]> {
    if (kind === 'partnership' || (await this.graph.linkedAmong([id])).length === 0) return [];
    const dependents = await this.graph.dependents([id]);
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
    this.database.onceKept(() => void this.jobs.enqueue('rescore-pending', {}).catch(() => undefined));
  }
}

const linksOf = ({ chains }: Subject): string[] => [
  ...new Set(chains.flatMap(({ sources }) => sources.flatMap(({ supplierId }) => supplierId ?? []))),
];
