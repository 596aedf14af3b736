import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import { scoresInForce, useParts, useRuns } from '@lodestone/testing';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RunJobs } from './job-handlers';

const parts = useParts('portfolio', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

describe('a run of everybody', () => {
  it('on the same day publishes the same scores, to the last digit, and changes nothing', async () => {
    const before = await scoresInForce(parts);
    await runs.night();
    expect(await scoresInForce(parts)).toEqual(before);
    expect(
      await parts.rows('SELECT 1 FROM score_changes WHERE batch = (SELECT max(batch) FROM score_batches)'),
    ).toEqual([]);
  });
});
