import { jobHandlers, type RunJobs } from './job-handlers';

it('a job stands for one thing to do', async () => {
  const done = Promise.resolve();
  const runJobs = {
    advanceRun: jest.fn(() => done),
    scoreChunk: jest.fn(() => done),
    rescorePending: jest.fn(() => done),
    claimNight: jest.fn(() => done),
    reconcile: jest.fn(() => done),
  } satisfies RunJobs;
  const { signal } = new AbortController();
  const handlers = jobHandlers(runJobs);
  await handlers['advance-run']({ runId: 'a' }, { signal });
  await handlers['score-chunk']({ runId: 'a', chunk: 7 }, { signal });
  await handlers['rescore-pending']({}, { signal });
  await handlers.nightly({}, { signal });
  await handlers.reconcile({}, { signal });
  expect(Object.values(runJobs).map(({ mock }) => mock.calls)).toEqual([
    ...[[['a']], [['a', 7, signal]], [[signal]], [[]], [[]]],
  ]);
});
