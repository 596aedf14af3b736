import { ScoreReadModel } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { RescoreSubjects } from './rescore-subjects';

const SUBJECTS_AT_ONCE = 200;

/** Makes every score current that is not: after a night, a new model, other reference data. */
@Injectable()
export class RefreshScores {
  constructor(
    private readonly scores: ScoreReadModel,
    private readonly rescoreSubjects: RescoreSubjects,
    private readonly clock: Clock,
  ) {}

  /** @returns how many subjects were scored anew */
  async execute(): Promise<number> {
    let count = 0;
    for (;;) {
      const outdated = await this.scores.notCurrent(this.clock.today(), SUBJECTS_AT_ONCE);
      if (outdated.length === 0) return count;
      await this.rescoreSubjects.execute(outdated);
      count += outdated.length;
    }
  }
}
