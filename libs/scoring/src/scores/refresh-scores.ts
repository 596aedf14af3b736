import { ScoreReadModel } from '@lodestone/persistence';
import { Clock, DomainError } from '@lodestone/server-kit';
import { Injectable, Logger } from '@nestjs/common';
import { RescoreSubjects } from './rescore-subjects';

const SUBJECTS_AT_ONCE = 50;

/**
 * Makes every score current that is not: after a night, a new model or engine, other reference data. A subject that
 * cannot be scored is left out and named in the log; whoever asks for it meets the same failure.
 */
@Injectable()
export class RefreshScores {
  private readonly logger = new Logger(RefreshScores.name);

  constructor(
    private readonly scores: ScoreReadModel,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly clock: Clock,
  ) {}

  /**
   * @param signal ends it early, between one handful of subjects and the next
   * @returns how many subjects were scored anew
   * @throws {DomainError} of kind `operational`, when the database is away
   */
  async execute(signal?: AbortSignal): Promise<number> {
    let count = 0;
    let last: string | null = null;
    while (signal?.aborted !== true) {
      const outdated: string[] = await this.scores.notCurrent(this.clock.today(), SUBJECTS_AT_ONCE, last);
      if (outdated.length === 0) break;
      count += await this.refresh(outdated, signal);
      last = outdated[outdated.length - 1];
    }
    return count;
  }

  private async refresh(subjectIds: readonly string[], signal?: AbortSignal): Promise<number> {
    if (await this.rescored(subjectIds)) return subjectIds.length;
    let count = 0;
    for (const id of subjectIds) {
      if (signal?.aborted === true) break;
      if (await this.rescored([id], `The score of ${id} cannot be made`)) count += 1;
    }
    return count;
  }

  /** @param complaint what to log when it fails; left out: nothing, it is tried again one by one */
  private async rescored(subjectIds: readonly string[], complaint?: string): Promise<boolean> {
    try {
      await this.rescoreSubjects.execute(subjectIds);
      return true;
    } catch (cause) {
      if (cause instanceof DomainError && cause.kind === 'operational') throw cause;
      if (complaint !== undefined)
        this.logger.error(complaint, cause instanceof Error ? cause.stack : String(cause));
      return false;
    }
  }
}
