import {
  nightScheduleSchema,
  type Run,
  runDetailSchema,
  runListSchema,
  runSchema,
} from '@lodestone/contracts';
import { Database } from '@lodestone/persistence';
import { RunJobs } from '@lodestone/scoring';
import { aLatch } from '@lodestone/testing';
import type { Response } from 'supertest';
import { useApi } from '../setup/use-api';
import { add, scoreOf } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { addTestium, testiumSupplier } from './scored-drafts';

const api = useApi('reference');
const NOBODY = '01a20816-172c-7135-9716-51d6eb6caa97';

const at = (path = '') => `/v1/scoring-runs${path}`;
const start = (body: object = {}) => api.call('post', at()).send(body);
const show = async (id: string) => bodyOf(await api.call('get', at(`/${id}`)), runDetailSchema);

/** While it holds, no run starts: somebody changes evidence. */
async function holdRuns(): Promise<() => Promise<void>> {
  const [held, goOn] = [aLatch(), aLatch()];
  const holding = api.app.get(Database).changeEvidence(async () => {
    held.open();
    await goOn.opened;
  });
  await held.opened;
  return async () => {
    goOn.open();
    await holding;
  };
}

let subject: string;
beforeAll(async () => {
  await addTestium(api);
  const { id } = await add(api, 'suppliers', {
    ...testiumSupplier('Chinese', { country: 'CN' }),
    country: 'CN',
  });
  subject = `suppliers/${id}`;
  await add(api, 'suppliers', testiumSupplier('Stops', { country: 'CN', until: '2027-01-01' }));
  await api.quiet();
});

describe('The schedule', () => {
  afterEach(() => api.clock.set('2026-11-23'));

  it.each([
    ['a moment before', '2026-11-24T01:59:59.999Z', '2026-11-24T02:00:00.000Z'],
    ['as it begins', '2026-11-24T02:00:00.000Z', '2026-11-25T02:00:00.000Z'],
  ])('says %s when the next night is', async (_, now, nextAt) => {
    api.clock.set(now);
    const reply = await api.call('get', at('/schedule'));
    expect(bodyOf(reply, nightScheduleSchema)).toEqual({ cron: '0 2 * * *', timeZone: 'UTC', nextAt });
  });
});

describe('A run that is asked for', () => {
  it('is accepted, told where to watch it, and published', async () => {
    const reply = await start({ reason: 'After the audit' });
    const run = bodyOf(reply, runSchema, 202);
    expect(reply.headers.location).toBe(at(`/${run.id}`));
    expect(run).toMatchObject({ startedBy: 'request', scope: 'all', reason: 'After the audit', night: null });
    await api.quiet();
    const detail = await show(run.id);
    expect(detail).toMatchObject({
      ...{ status: 'published', scoringDate: '2026-11-23', model: { version: 1 }, problem: null },
      progress: { done: 2, total: 2, failed: 0, secondsLeft: null },
      failures: [],
    });
    expect(detail.report).toMatchObject({ causes: [], movers: [], insufficient: 0 });
  });

  it('says what it has changed', async () => {
    const before = await api.night('2026-12-31');
    const { report } = await show(await api.night('2027-01-01'));
    expect(report).toMatchObject({
      bands: [{ from: 'critical', to: 'critical', subjects: 2 }],
      causes: [{ cause: 'age', subjects: 1 }],
      movers: [{ subject: { kind: 'supplier', name: 'Stops' }, cause: 'age', after: expect.closeTo(70, 9) }],
      comparedWith: before,
    });
    await api.night('2026-11-23');
  });

  it('for those who meet a filter scores them alone', async () => {
    const scope = { countries: ['CN'], kind: 'supplier' };
    const { id } = bodyOf(await start({ scope }), runSchema, 202);
    await api.quiet();
    expect(await show(id)).toMatchObject({ status: 'published', scope, progress: { done: 1, total: 1 } });
  });

  it.each([
    ['a scope that there is not', { scope: 'some' }, '/scope'],
    ['a filter of nothing', { scope: {} }, '/scope'],
    ['an empty list', { scope: { materials: [] } }, '/scope'],
    ['a country that there is not', { scope: { countries: ['XX1'] } }, '/scope'],
    ['an unknown condition', { scope: { colour: 'red' } }, '/scope'],
    ['an unknown field', { everybody: true }, '/everybody'],
  ])('with %s is refused', async (_, body, pointer) => {
    const reply = await start(body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0].pointer).toContain(pointer);
  });

  it('twice under a key is one run', async () => {
    const post = () => start({ reason: 'Once' }).set('idempotency-key', 'one-run');
    const [first, second] = [await post(), await post()];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.location).toBe(first.headers.location);
    problemOf(await start({ reason: 'Another' }).set('idempotency-key', 'one-run'), {
      ...{ status: 422, code: 'idempotency.key_reused' },
    });
    await api.quiet();
    const { data } = bodyOf(await api.call('get', at('?limit=200')), runListSchema);
    expect(data.filter(({ reason }) => reason === 'Once')).toHaveLength(1);
  });

  it('stands in the list, the newest first, by status if asked', async () => {
    api.clock.set('2027-06-01');
    const { id } = bodyOf(await start(), runSchema, 202);
    await api.quiet();
    const published = bodyOf(await api.call('get', at('?status=published&limit=200')), runListSchema);
    expect(published.data[0]).toMatchObject({ id, status: 'published' });
    expect(published.page.total).toBe(published.data.length);
    const failed = bodyOf(await api.call('get', at('?status=failed')), runListSchema);
    expect(failed.data).toEqual([]);
    await api.night('2026-11-23');
  });
});

describe('A run that there is not', () => {
  it.each([
    ['get', ''],
    ['post', '/cancel'],
    ['post', '/resume'],
    ['get', '/events'],
  ] as const)('cannot be asked for: %s %s', async (method, action) => {
    for (const id of [NOBODY, 'nobody']) {
      const reply = await api.call(method, at(`/${id}${action}`));
      problemOf(reply, { status: 404, code: 'run.not_found' });
    }
  });
});

describe('A run that is cancelled', () => {
  it('before it starts never does, and cannot go on', async () => {
    const letGo = await holdRuns();
    const { id } = bodyOf(await start(), runSchema, 202);
    const cancelled = bodyOf(await api.call('post', at(`/${id}/cancel`)), runSchema);
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      problem: 'Cancelled on request',
      startedAt: null,
    });
    await letGo();
    await api.quiet();
    expect(await show(id)).toMatchObject({ status: 'cancelled', report: null });
    problemOf(await api.call('post', at(`/${id}/resume`)), { status: 409, code: 'run.not_resumable' });
    problemOf(await api.call('post', at(`/${id}/cancel`)), { status: 409, code: 'run.ended' });
  });

  it('or published cannot be ended, nor go on', async () => {
    const id = await api.night();
    problemOf(await api.call('post', at(`/${id}/cancel`)), { status: 409, code: 'run.ended' });
    problemOf(await api.call('post', at(`/${id}/resume`)), { status: 409, code: 'run.not_resumable' });
  });

  it('while it goes on leaves what readers see, and can go on later', async () => {
    const run = api.app.get(RunJobs);
    const held = aLatch();
    const score = jest.spyOn(run, 'scoreChunk').mockImplementationOnce(() => Promise.resolve(held.open()));
    api.clock.set('2026-12-01');
    const { id } = bodyOf(await start(), runSchema, 202);
    await held.opened;
    await api.quiet();
    expect(await show(id)).toMatchObject({
      status: 'running',
      progress: { done: 0, total: 2 },
      report: null,
    });
    const cancelled = bodyOf(await api.call('post', at(`/${id}/cancel`)), runSchema);
    expect(cancelled).toMatchObject({ status: 'cancelled', scoringDate: '2026-12-01' });
    expect((await scoreOf(api, subject)).scoringDate).toBe('2026-11-23');
    score.mockRestore();
    const resumed = bodyOf(await api.call('post', at(`/${id}/resume`)), runSchema);
    expect(resumed).toMatchObject({ status: 'running', problem: null, finishedAt: null });
    await api.quiet();
    expect(await show(id)).toMatchObject({ status: 'published', progress: { done: 2, total: 2 } });
    expect((await scoreOf(api, subject)).scoringDate).toBe('2026-12-01');
    await api.night('2026-11-23');
  });
});

describe('The events of a run', () => {
  interface Event {
    readonly type: string;
    readonly run: Run;
  }
  const eventsOf = (text: string): Event[] =>
    text
      .split('\n\n')
      .filter((block) => block.includes('data: '))
      .map((block) => {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        return { type: field('event'), run: JSON.parse(field('data')) as Run };
      });
  /** Follows a run until the stream ends; told as soon as the first event is there. */
  const follow = (id: string, onFirst: () => void): Promise<Response> =>
    new Promise((resolve, reject) => {
      api
        .call('get', at(`/${id}/events`))
        .buffer(true)
        .parse((stream, done) => {
          let text = '';
          stream.on('data', (part: Buffer) => {
            text += part.toString();
            if (text.includes('\n\n')) onFirst();
          });
          stream.on('end', () => done(null, text));
        })
        .then(resolve, reject);
    });

  it('tell how it goes on, and end with it', async () => {
    const letGo = await holdRuns();
    const { id } = bodyOf(await start(), runSchema, 202);
    const first = aLatch();
    const followed = follow(id, first.open);
    await first.opened;
    await letGo();
    const reply = await followed;
    await api.quiet();
    expect(reply.headers['content-type']).toMatch(/^text\/event-stream/);
    const events = eventsOf(reply.body as string);
    expect(events[0]).toMatchObject({ type: 'progress', run: { id, status: 'queued' } });
    expect(events.at(-1)).toMatchObject({
      ...{ type: 'end', run: { id, status: 'published', progress: { done: 2, total: 2 } } },
    });
    expect(events.slice(0, -1).every(({ type }) => type === 'progress')).toBe(true);
  });

  it('of a run that is over are its end alone', async () => {
    const id = await api.night();
    const events = eventsOf((await follow(id, () => undefined)).body as string);
    expect(events).toMatchObject([{ type: 'end', run: { id, status: 'published' } }]);
  });
});
