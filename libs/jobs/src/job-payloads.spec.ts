import { isWakeUp, JOB_NAMES, jobId } from './job-payloads';
import { RETRIES } from './retries';

it('a job is known by its name, and the run and chunk that it is about', () => {
  expect(jobId({ name: 'nightly', payload: {} })).toBe('nightly');
  expect(jobId({ name: 'advance-run', payload: { runId: 'a' } })).toBe('advance-run:a');
  expect(jobId({ name: 'score-chunk', payload: { chunk: 0, runId: 'a' } })).toBe('score-chunk:a:0');
});

it('every job but a chunk is done once more when it was asked for meanwhile', () => {
  expect(JOB_NAMES.filter((name) => !isWakeUp(name))).toEqual(['score-chunk']);
});

it('a job that fails is tried again for some two minutes, less and less often', () => {
  const pauses = Array.from({ length: RETRIES.attempts - 1 }, (_, index) => RETRIES.pause(index + 1));
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});
