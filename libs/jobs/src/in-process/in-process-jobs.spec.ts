import { conflict, unavailable } from '@lodestone/server-kit';
import { aLatch } from '@lodestone/testing';
import type { JobAtWork, JobHandlers, JobName } from '../job-payloads';
import { InProcessJobs } from './in-process-jobs';

const RETRIES = { attempts: 3, pause: () => 1 };

let jobs: InProcessJobs;
let begun: string[];
let failed: [string, unknown][];

beforeEach(() => {
  jobs = new InProcessJobs();
  begun = [];
  failed = [];
});

/** Does the work as the test says, and writes down what is begun. */
function handle(does: Partial<JobHandlers> = {}): void {
  const noting = (name: JobName) => async (payload: object, job: JobAtWork) => {
    begun.push([name, ...Object.values(payload)].join(':'));
    await does[name]?.(payload as never, job);
  };
  jobs.handleWith(
    {
      'advance-run': noting('advance-run'),
      'score-chunk': noting('score-chunk'),
      'rescore-pending': noting('rescore-pending'),
      'deliver-webhooks': noting('deliver-webhooks'),
      nightly: noting('nightly'),
      reconcile: noting('reconcile'),
    },
    { retries: RETRIES, onFailure: (...failure) => failed.push(failure) },
  );
}

describe('background work in this process', () => {
  it('waits until somebody does it', async () => {
    await jobs.enqueue('nightly', {});
    await jobs.enqueueChunks('a', [0, 1]);
    handle();
    await jobs.idle();
    expect(begun.sort()).toEqual(['nightly', 'score-chunk:a:0', 'score-chunk:a:1']);
  });

  it('is done by one alone', () => {
    handle();
    expect(() => handle()).toThrow('has its handlers already');
  });

  it('is over at once when there is none', async () => {
    await jobs.idle();
    handle();
    await jobs.idle();
  });

  it('of one kind is done one by one, in the order in which it was asked for', async () => {
    let atOnce = 0;
    let most = 0;
    handle({
      'score-chunk': async () => {
        most = Math.max(most, ++atOnce);
        await new Promise((next) => setTimeout(next, 1));
        atOnce--;
      },
    });
    await jobs.enqueueChunks('a', [3, 1, 2]);
    await jobs.idle();
    expect(begun).toEqual(['score-chunk:a:3', 'score-chunk:a:1', 'score-chunk:a:2']);
    expect(most).toBe(1);
  });

  it('of one id is one job while it waits', async () => {
    for (let time = 0; time < 10; time++) {
      await jobs.enqueue('rescore-pending', {});
      await jobs.enqueue('advance-run', { runId: 'a' });
      await jobs.enqueue('advance-run', { runId: 'b' });
    }
    handle();
    await jobs.idle();
    expect(begun).toEqual(['rescore-pending', 'advance-run:a', 'advance-run:b']);
  });

  it.each<[JobName, object, string[]]>([
    ['rescore-pending', {}, ['rescore-pending', 'rescore-pending']],
    ['advance-run', { runId: 'a' }, ['advance-run:a', 'advance-run:a']],
    ['score-chunk', { runId: 'a', chunk: 0 }, ['score-chunk:a:0']],
  ])(
    'asked for a thousand times while it is at work is done once more, unless it is a chunk: %s',
    async (name, payload, all) => {
      const latch = aLatch();
      handle({ [name]: () => latch.opened });
      for (let time = 0; time < 1_001; time++) await jobs.enqueue(name, payload as never);
      expect(begun).toHaveLength(1);
      latch.open();
      await jobs.idle();
      expect(begun).toEqual(all);
    },
  );

  it('of one kind does not wait for another kind', async () => {
    const latch = aLatch();
    handle({ 'advance-run': () => latch.opened });
    await jobs.enqueue('advance-run', { runId: 'a' });
    await jobs.enqueue('nightly', {});
    expect(begun).toEqual(['advance-run:a', 'nightly']);
    latch.open();
    await jobs.idle();
  });

  it.each([
    ['tried again when what it needs does not answer', unavailable('database.unavailable', 'Away.', null), 3],
    ['given up at once when it cannot be done', conflict('run.cancelled', 'It is cancelled.'), 1],
    ['given up at once when we are mistaken', new TypeError('x is undefined'), 1],
  ])('that fails is %s', async (_, failure, times) => {
    handle({ 'score-chunk': () => Promise.reject(failure) });
    await jobs.enqueueChunks('a', [0]);
    await jobs.idle();
    expect(begun).toHaveLength(times);
    expect(failed).toEqual([['score-chunk:a:0', failure]]);
    await jobs.enqueueChunks('a', [0]);
    await jobs.idle();
    expect(begun).toHaveLength(2 * times);
  });

  it('that fails keeps nothing else from being done', async () => {
    let failures = 1;
    handle({
      'score-chunk': ({ chunk }) =>
        chunk === 0 && failures-- > 0 ? Promise.reject(unavailable('x', 'Away.', null)) : Promise.resolve(),
    });
    await jobs.enqueueChunks('a', [0, 1]);
    await jobs.idle();
    expect(begun).toEqual(['score-chunk:a:0', 'score-chunk:a:1', 'score-chunk:a:0']);
    expect(failed).toEqual([]);
  });

  it('tells whoever listens how runs go on', async () => {
    const heard: string[] = [];
    const end = jobs.onAnnouncement((runId) => heard.push(runId));
    await jobs.announce('first');
    end();
    await jobs.announce('second');
    expect(heard).toEqual(['first']);
  });

  it('that is at work when the process leaves is told so and waited for; what waits is left', async () => {
    handle({
      'score-chunk': (_, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, 1))),
    });
    await jobs.enqueueChunks('a', [0, 1]);
    await jobs.close();
    await jobs.idle();
    await jobs.enqueue('nightly', {});
    expect(begun).toEqual(['score-chunk:a:0']);
  });

  it('is always there to be asked for', async () => {
    expect(jobs.mode).toBe('in-process');
    await jobs.check();
  });
});
