import { scoreSchema } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, change, policyDraft, scoreOf } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { addTestium, type Change, testiumChain, testiumSupplier } from './scored-drafts';
import { pageOf } from './walk-list';

const api = useApi('reference');

beforeAll(() => addTestium(api));

async function added(name: string, ...sources: Parameters<typeof testiumChain>): Promise<string> {
  return `suppliers/${(await add(api, 'suppliers', testiumSupplier(name, ...sources))).id}`;
}

describe('What was said then', () => {
  let subject: string;
  const asOf = (when: string) => api.call('get', `/v1/${subject}/score?asOf=${when}`);

  beforeAll(async () => {
    api.clock.set('2026-11-23T09:00:00Z');
    subject = await added('Has a past', { country: 'CN' });
    api.clock.set('2026-11-23T15:00:00Z');
    await change(api, `/v1/${subject}`, { chains: [testiumChain({ country: 'AU' })] });
    await api.night('2026-12-24T02:00:00Z');
    api.clock.set('2026-12-24T23:59:59.999Z');
    await change(api, `/v1/${subject}`, { chains: [testiumChain({ country: 'AU', control: 'owned' })] });
  });

  beforeEach(() => api.clock.set('2030-12-31'));

  it.each([
    ['2026-11-23T09:00:00Z', 100],
    ['2026-11-23T14:59:59.999Z', 100],
    ['2026-11-23T15:00:00Z', 50],
    ['2026-11-23', 50],
    ['2026-12-23', 50],
    ['2026-12-24T23:59:59Z', 50],
    ['2026-12-24', 20],
    ['2030-12-31', 20],
  ])('at %s is %d', async (when, value) => {
    const reply = await changingNothing(api, () => asOf(when));
    const score = bodyOf(reply, scoreSchema);
    expect(score.value).toBeCloseTo(value, 9);
    expect(reply.headers.etag).toBe(`"${score.receipt}"`);
  });

  it('is told at most of today, however late it is', async () => {
    expect(bodyOf(await asOf('2030-12-31'), scoreSchema).value).toBeCloseTo(20, 9);
  });

  it.each(['2031-01-01', '2030-12-31T12:00:00.001Z'])(
    'cannot be asked of %s, which is yet to come',
    async (when) => {
      problemOf(await asOf(when), { status: 400, code: 'score.as_of_in_future', pointers: ['/asOf'] });
    },
  );

  it('is told to the letter, with the day it was scored on', async () => {
    const { data } = await pageOf<Change>(api, `${subject}/scores`);
    expect((await asOf('2026-11-23T12:00:00Z')).body).toEqual(data[2].score);
    expect(data.map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-12-24T23:59:59.999Z',
      '2026-11-23T15:00:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ]);
    expect(data.map(({ score }) => score.scoringDate)).toEqual(['2026-12-24', '2026-11-23', '2026-11-23']);
  });

  it.each(['2026-11-23T08:59:59.999Z', '2026-11-22', '1999-01-01'])('at %s was nothing yet', async (when) => {
    const { detail } = problemOf(await asOf(when), { status: 404, code: 'score.not_yet' });
    expect(detail).toContain(when);
  });

  it('ends when the last chain is taken back, and goes on with the next', async () => {
    const ends = await added('Stops', { country: 'CN' });
    const of = (when: string) => api.call('get', `/v1/${ends}/score?asOf=${when}`);
    api.clock.set('2031-02-01T10:00:00Z');
    await change(api, `/v1/${ends}`, { chains: [] });
    api.clock.set('2031-03-01T10:00:00Z');
    problemOf(await of('2031-02-01'), { status: 404, code: 'score.nothing_to_score' });
    problemOf(await of('2031-03-01'), { status: 404, code: 'score.nothing_to_score' });
    expect(bodyOf(await of('2031-02-01T09:59:59Z'), scoreSchema).value).toBeCloseTo(100, 9);
    const { data } = await pageOf<unknown>(api, `${ends}/scores`);
    expect(data).toMatchObject([
      { cause: 'data', recordedAt: '2031-02-01T10:00:00.000Z', score: null },
      { cause: 'data', score: { scoringDate: '2026-12-24' } },
    ]);
    await change(api, `/v1/${ends}`, { chains: [testiumChain({ country: 'AU' })] });
    expect(bodyOf(await of('2031-03-01'), scoreSchema).value).toBeCloseTo(50, 9);
    problemOf(await of('2031-02-15'), { status: 404, code: 'score.nothing_to_score' });
  });

  it('stays when the policies of today become others', async () => {
    const before = (await asOf('2026-11-23T12:00:00Z')).body;
    const policy = policyDraft({ code: 'XX-LATE', materials: ['testium'], stages: ['extraction'] });
    await add(api, 'policies', policy);
    await scoreOf(api, subject);
    expect((await asOf('2026-11-23T12:00:00Z')).body).toEqual(before);
  });

  it('pages through the history, the newest first or the oldest', async () => {
    const values = async (query: string) =>
      (await pageOf<Change>(api, `${subject}/scores?${query}`)).data.map(({ score }) =>
        Math.round(score.value),
      );
    expect(await values('limit=2')).toEqual([20, 50]);
    expect(await values('sort=recordedAt&limit=2')).toEqual([100, 50]);
    const { page } = await pageOf<Change>(api, `${subject}/scores?limit=2`);
    expect(page.total).toBe(3);
    expect(await values(`limit=2&cursor=${page.nextCursor}`)).toEqual([100]);
  });
});
