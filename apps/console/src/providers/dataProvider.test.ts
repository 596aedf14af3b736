import { ApiProblem, keepTokens, VersionConflict } from '../api';
import { fakeApi, json, listOf, problem, tokensCalled } from '../testing';
import { dataProvider } from './dataProvider';

beforeEach(() => keepTokens(tokensCalled('maria')));

const PAGE = { pagination: { page: 3, perPage: 25 }, sort: { field: 'score', order: 'DESC' as const } };
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('It did not fail')),
    (cause: unknown) => cause,
  );

describe('a list', () => {
  it('is asked for by offset, order and filters, as whoever is signed in', async () => {
    const sent = fakeApi({ 'GET /v1/suppliers': listOf([{ id: 'a' }]) });
    await dataProvider.getList('suppliers', { ...PAGE, filter: { band: 'high', q: '' } });
    expect(sent).toMatchObject([
      {
        query: { limit: '25', offset: '50', sort: '-score', band: 'high' },
        headers: { authorization: 'Bearer access-maria' },
      },
    ]);
    expect(sent[0].query).not.toHaveProperty('q');
  });

  it('says how many there are where the API counted all, and whether there are more where it did not', async () => {
    const page = { total: 10_001, totalIs: 'atLeast', nextCursor: 'c' };
    const data = Array.from({ length: 25 }, (_, index) => ({ id: index }));
    fakeApi({ 'GET /v1/suppliers': { data, page }, 'GET /v1/policies': listOf([{ id: 'a' }]) });
    const many = await dataProvider.getList('suppliers', PAGE);
    expect(many).toMatchObject({ pageInfo: { hasNextPage: true, hasPreviousPage: true } });
    expect(many.total).toBeUndefined();
    expect(await dataProvider.getList('policies', PAGE)).toMatchObject({ total: 1 });
  });

  it('of more records than a page of the API holds goes on by cursor', async () => {
    const pages: Record<string, object> = {
      '': { data: [{ id: 1 }, { id: 2 }], page: { total: 5, totalIs: 'exact', nextCursor: 'second' } },
      second: { data: [{ id: 3 }, { id: 4 }], page: { total: 5, totalIs: 'exact', nextCursor: 'third' } },
      third: { data: [{ id: 5 }], page: { total: 5, totalIs: 'exact', nextCursor: null } },
    };
    const sent = fakeApi({ 'GET /v1/suppliers': ({ query: { cursor = '' } }) => pages[cursor] });
    const pagination = { page: 1, perPage: 1000 };
    const { data } = await dataProvider.getList('suppliers', { ...PAGE, pagination });
    expect(data.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(sent).toHaveLength(3);
  });
});

describe('a change', () => {
  const BEFORE = { id: 'a', version: 3, name: 'Vulcan', chains: [{ material: 'neodymium' }], blocked: false };

  it('carries the version that the form began with, the changed fields alone, and why', async () => {
    const sent = fakeApi({ 'PATCH /v1/suppliers/a': { ...BEFORE, version: 4 } });
    const data = { ...BEFORE, name: 'Vulcan Elements' };
    const meta = { reason: 'Répondu' };
    await dataProvider.update('suppliers', { id: 'a', data, previousData: BEFORE, meta });
    expect(sent).toMatchObject([
      { headers: { 'if-match': '"3"', 'x-reason': 'R%C3%A9pondu' }, body: { name: 'Vulcan Elements' } },
    ]);
    expect(Object.keys(sent[0].body as object)).toEqual(['name']);
  });

  it('that somebody else was faster with fails with both versions', async () => {
    const theirs = { ...BEFORE, version: 4, name: 'Vulcan Magnets' };
    fakeApi({ 'PATCH /v1/suppliers/a': problem(412, 'record.changed'), 'GET /v1/suppliers/a': theirs });
    const data = { ...BEFORE, name: 'Vulcan Elements' };
    const conflict = await failureOf(
      dataProvider.update('suppliers', { id: 'a', data, previousData: BEFORE }),
    );
    expect(conflict).toBeInstanceOf(VersionConflict);
    expect(conflict).toMatchObject({ mine: { name: 'Vulcan Elements' }, theirs });
  });

  it('that the API refuses tells each field what is wrong with it', async () => {
    const errors = [{ pointer: '/chains/0/sources/1/share', message: 'Too much' }];
    fakeApi({ 'PATCH /v1/suppliers/a': problem(422, 'request.invalid', errors) });
    const refusal = await failureOf(
      dataProvider.update('suppliers', { id: 'a', data: { blocked: true }, previousData: BEFORE }),
    );
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({
      status: 422,
      code: 'request.invalid',
      message: 'Because of request.invalid',
      body: { errors: { 'chains.0.sources.1.share': 'Too much' } },
    });
  });
});

describe('a new record', () => {
  it('is sent again under the same key when no answer comes', async () => {
    let attempts = 0;
    const sent = fakeApi({
      'POST /v1/suppliers': () => {
        if (++attempts < 3) throw new TypeError('Failed to fetch');
        return json({ id: 'a' }, 201);
      },
    });
    const { data } = await dataProvider.create('suppliers', { data: { name: 'Vulcan' } });
    const keys = new Set(sent.map(({ headers }) => headers['idempotency-key']));
    expect([data, sent.length, keys.size]).toEqual([{ id: 'a' }, 3, 1]);
  });

  it('is added once, however often somebody presses meanwhile, and again when they mean it', async () => {
    const sent = fakeApi({ 'POST /v1/suppliers': () => json({ id: 'a' }, 201) });
    const create = () => dataProvider.create('suppliers', { data: { name: 'Vulcan' } });
    expect(await Promise.all([create(), create()])).toEqual([{ data: { id: 'a' } }, { data: { id: 'a' } }]);
    expect(sent).toHaveLength(1);
    await create();
    expect(sent).toHaveLength(2);
  });

  it('that holds a secret is sent once', async () => {
    const sent = fakeApi({
      'POST /v1/users': () => {
        throw new TypeError('Failed to fetch');
      },
    });
    const failure = await failureOf(dataProvider.create('users', { data: { password: 'a secret' } }));
    expect(failure).toMatchObject({ code: 'api.unreachable' });
    expect(sent).toHaveLength(1);
    expect(sent[0].headers).not.toHaveProperty('idempotency-key');
  });
});
