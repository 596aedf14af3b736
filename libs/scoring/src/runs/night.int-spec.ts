import { InProcessJobs } from '@lodestone/jobs';
import { PersistenceModule, RunReadModel } from '@lodestone/persistence';
import { useParts, useRuns } from '@lodestone/testing';
import { ScoringModule } from '../scoring.module';
import { jobHandlers } from './job-handlers';
import { RequestRun } from './request-run';
import { RunJobs } from './job-handlers';

const parts = useParts('portfolio', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const runs = useRuns(parts, { InProcessJobs, RunJobs, jobHandlers, RequestRun, RunReadModel });

const SCORES = `SELECT subject_id, subject_kind, value, lower, upper, band, band_is_firm, insufficient, coverage, confidences,
    figures, scoring_date, receipt, encode(pins, 'hex') AS pins, is_stale FROM scores
  WHERE run_number = (SELECT run_number FROM published_run) ORDER BY subject_id`;

describe('a run of everybody', () => {
  it('on the same day publishes the same scores, to the last digit, and changes nothing', async () => {
    const before = await parts.rows(SCORES);
    await runs.night();
    expect(await parts.rows(SCORES)).toEqual(before);
    expect(
      await parts.rows('SELECT 1 FROM score_changes WHERE batch = (SELECT max(batch) FROM score_batches)'),
    ).toEqual([]);
  });
});
