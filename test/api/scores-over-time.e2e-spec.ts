import { useApi } from '../setup/use-api';
import { add, policyDraft, scoreOf } from './drafts';
import { addTestium, historyOf, testiumChain, testiumSupplier } from './scored-drafts';
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
