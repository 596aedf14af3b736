import { scoreSchema } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { add, change, policyDraft, scoreOf } from './drafts';
import { bodyOf, problemOf } from './reply-checks';
import { addTestium, type Change, historyOf, testiumChain, testiumSupplier } from './scored-drafts';
import { pageOf } from './walk-list';

const api = useApi('reference');

beforeAll(() => addTestium(api));
afterEach(() => api.clock.set('2026-11-23'));

async function added(name: string, ...sources: Parameters<typeof testiumChain>): Promise<string> {
  return `suppliers/${(await add(api, 'suppliers', testiumSupplier(name, ...sources))).id}`;
}

async function scoreOn(day: string, subject: string) {
  await api.night(day);
  return scoreOf(api, subject);
}

describe('A day that comes', () => {
  afterEach(() => api.night('2026-11-23'));

  it('changes no score before its night has passed', async () => {
    const subject = await added('Waits for the night', { country: 'CN', until: '2027-03-01' });
    const before = await scoreOf(api, subject);
    api.clock.set('2027-03-02');
    expect(await scoreOf(api, subject)).toEqual(before);
    expect(await scoreOn('2027-03-02', subject)).toMatchObject({ scoringDate: '2027-03-02' });
    expect(await historyOf(api, subject)).toEqual(['age 70', 'data 100']);
  });

  it('changes a score by what starts or ends on it, and its age is the cause', async () => {
    const subject = await added(
      'Moves home',
      { country: 'CN', until: '2027-03-01' },
      { country: 'AU', control: 'owned', availableFrom: '2027-03-01' },
    );
    expect(await scoreOn('2027-02-28', subject)).toMatchObject({ value: expect.closeTo(100, 9) as number });
    expect(await scoreOn('2027-03-01', subject)).toMatchObject({
      value: expect.closeTo(20, 9) as number,
      scoringDate: '2027-03-01',
    });
    expect(await historyOf(api, subject)).toEqual(['age 20', 'data 100']);
  });

  it('changes a score by a policy that starts, is suspended, returns and ends, each of them a cause', async () => {
    const subject = await added('Taxed from May');
    const tax = policyDraft({
      ...{ materials: ['testium'], stages: ['extraction'], from: '2027-05-01', through: '2027-08-31' },
      suspensions: [{ from: '2027-06-01', through: '2027-06-30' }],
    });
    const { id } = await add(api, 'policies', tax);
    const days = ['2027-04-30', '2027-05-01', '2027-06-01', '2027-07-01', '2027-08-31', '2027-09-01'];
    const values: number[] = [];
    for (const day of days) values.push((await scoreOn(day, subject)).value);
    // With the tax 50 · 0.4 · 1.2 + 50, without it 50 · 0.4 + 50.
    const expected = [70, 74, 70, 74, 74, 70];
    for (const [place, value] of values.entries()) expect(value).toBeCloseTo(expected[place], 9);
    const rows = await historyOf(api, subject);
    expect(rows).toEqual(['policy 70', 'policy 74', 'policy 70', 'policy 74', 'data 70']);
    const { headers } = await api.call('get', `/v1/policies/${id}`);
    await api.call('delete', `/v1/policies/${id}`).set('if-match', headers.etag);
  });

  it('that changes nothing but the age of the evidence is no change, though the score says its day', async () => {
    const subject = await added('Ages', { country: 'AU', control: 'owned' });
    const before = await scoreOf(api, subject);
    const after = await scoreOn('2027-11-23', subject);
    expect(after.value).toBe(before.value);
    expect(after.confidence).toBeLessThan(before.confidence);
    expect(after).toMatchObject({ scoringDate: '2027-11-23', computedAt: '2027-11-23T12:00:00.000Z' });
    expect(after.receipt).not.toBe(before.receipt);
    expect(await historyOf(api, subject)).toEqual(['data 20']);
  });

  it('is the same for a caller who asks twice on it', async () => {
    const subject = await added('Asked twice', { country: 'AU' });
    const first = await scoreOn('2026-12-01T06:00:00Z', subject);
    api.clock.set('2026-12-01T22:00:00Z');
    expect(await scoreOf(api, subject)).toEqual(first);
  });

  it('is reached by whoever nobody asked for as well', async () => {
    const subject = await added('Not asked', { country: 'CN', until: '2027-01-01' });
    await api.night('2027-01-01');
    const { data } = await pageOf<{ score: { value: number; scoringDate: string } }>(
      api,
      'suppliers?q=Not+asked',
    );
    expect(data[0].score).toMatchObject({ scoringDate: '2027-01-01' });
    expect(await historyOf(api, subject)).toEqual(['age 70', 'data 100']);
  });
});

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
