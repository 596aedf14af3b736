import { problemOf } from '../api/reply-checks';
import { useApi } from '../setup/use-api';
import { committedContract, labelOf, objectsWithin, resolved, type Route, routesOf } from './contract';
import { expectDocumented, expectFitting } from './documented-schema';

const api = useApi('portfolio');
const contract = committedContract();
/** Signing in asks for more than a request: it has tests of its own, as have replies that only a browser follows. */
const routes = routesOf(contract).filter(
  ({ method, operation: { tags, responses } }) =>
    !(tags?.includes('Sessions') && method === 'post') && !('303' in responses),
);

beforeAll(async () => {
  const user = { email: 'somebody@example.com', name: 'Somebody', role: 'viewer' };
  await api.call('post', '/v1/users').send(user);
  // Nothing of it leaves this machine: it is paused, and its test goes to an address that is not allowed.
  const webhook = { name: 'Nobody', url: 'https://127.0.0.1/', events: ['run.finished'], paused: true };
  const { body } = await api.call('post', '/v1/webhooks').send(webhook);
  await api.call('post', `/v1/webhooks/${(body as { id: string }).id}/test`);
});

const byLabel = (those: readonly Route[]): [string, Route][] => those.map((route) => [labelOf(route), route]);

/** Where the records of a route are listed; the route itself when it has none. */
const collectionOf = (path: string) => path.replace(/\/\{ref\}.*$/, '');

/** The example of the body that an operation takes. */
const bodyExample = ({ operation: { requestBody } }: Route): object =>
  resolved(requestBody?.content['application/json'].schema ?? {}, contract).example as object;

/** A path with its example in it, or that of the collection; without any, with the id of some record. */
async function pathOf({ path, operation }: Route): Promise<string> {
  if (!path.includes('{ref}')) return path;
  const collection = collectionOf(path);
  const { operation: read } = routes.find(
    (each) => each.method === 'get' && each.path === `${collection}/{ref}`,
  ) ?? { operation };
  const [own, other] = [operation, read].map(({ parameters = [] }) =>
    parameters.find((each) => each.in === 'path'),
  );
  const example = own?.example ?? other?.example ?? (await someId(collection));
  return path.replace('{ref}', encodeURIComponent(example as string));
}

/** Of those that have a score, one of which enough is declared to rank it. */
async function someId(collection: string): Promise<string> {
  const { body } = await api.call('get', collection);
  const records = body.data as { id: string; score?: { insufficient: boolean } | null }[];
  return (records.find(({ score }) => score?.insufficient === false) ?? records[0]).id;
}

const reads = routes.filter(({ method }) => method === 'get');
// Some route reads a run, another the preview of a proposal.
beforeAll(async () => {
  await api.night();
  await api.call('post', '/v1/scoring-models').send({ name: 'Another one' });
  await api.call('post', '/v1/scoring-models/2/propose').send({ note: 'To be looked at' });
});
const parameterExamples = reads.flatMap((route) =>
  (route.operation.parameters ?? []).flatMap(
    ({ in: place, name, schema = {} }): [string, Route, string][] => {
      const example = resolved(schema, contract).example as string | undefined;
      const query = `${name}=${example}`;
      return place === 'query' && example !== undefined ? [[`${labelOf(route)}?${query}`, route, query]] : [];
    },
  ),
);

describe('Reading as the contract says', () => {
  it.each(byLabel(reads))('%s is answered as documented', async (_, route) => {
    expectDocumented(await api.call('get', await pathOf(route)), route.operation, contract);
  });

  it.each(parameterExamples)('%s is answered as documented', async (_, route, query) => {
    const reply = await api.call('get', `${await pathOf(route)}?${query}`);
    expectDocumented(reply, route.operation, contract);
  });

  it('has examples of parameters to try', () => {
    expect(parameterExamples.map(([label]) => label)).toEqual(
      expect.arrayContaining([
        'GET /v1/suppliers?country=US',
        'GET /v1/policies?inForceOn=2026-11-23',
        'GET /v1/suppliers/{ref}/score/trajectory?slip=P12M',
      ]),
    );
  });
});

/** Where nothing is added at once. */
const STATUS_OF: Readonly<Record<string, number>> = {
  '/v1/scores/lookup': 200,
  '/v1/scores/evaluate': 200,
  '/v1/scores/trends': 200,
  '/v1/scoring-runs': 202,
};
const writing = routes.filter(({ operation }) => operation.requestBody !== undefined);
/** Steps in the life of one record follow on each other: the stories of models take them with the examples. */
const isStep = ({ method, path }: Route) => method === 'post' && path.includes('{ref}');

describe('The example of what', () => {
  it.each(byLabel(writing))('%s takes is there, and fits', (_, route) => {
    const body = bodyExample(route);
    expect(Object.keys(body ?? {})).not.toEqual([]);
    expectFitting(body, route.operation.requestBody?.content['application/json'].schema ?? {}, contract);
  });

  it.each(byLabel(writing.filter((route) => route.method === 'post' && !isStep(route))))(
    '%s takes does it',
    async (_, route) => {
      const reply = await api.call('post', route.path).send(bodyExample(route));
      expectDocumented(reply, route.operation, contract);
      expect(reply.status).toBe(STATUS_OF[route.path] ?? 201);
      if (reply.status === 201) expect(reply.body).toMatchObject(bodyExample(route));
    },
  );

  it.each(byLabel(writing.filter(({ method }) => method === 'patch')))(
    '%s takes does it',
    async (_, route) => {
      const path = await pathOf(route);
      const { etag } = (await api.call('get', path)).headers;
      const reply = await api.call('patch', path).set('if-match', etag).send(bodyExample(route));
      expectDocumented(reply, route.operation, contract);
      expect(reply.body).toMatchObject(bodyExample(route));
    },
  );

  it('POST /v1/scores/evaluate takes scores each of its subjects', async () => {
    const route = writing.find(({ path }) => path === '/v1/scores/evaluate');
    const { body } = await api.call('post', '/v1/scores/evaluate').send(route && bodyExample(route));
    expect(body).toMatchObject({
      data: [
        { ref: 'row-1', status: 'ok', score: { subject: { name: 'Magnet maker' } } },
        { ref: 'row-2', status: 'ok', score: { subject: { name: 'MP Materials' } } },
      ],
    });
  });
});

describe('Every example that a schema carries', () => {
  const carried = objectsWithin(contract.components.schemas).flatMap(([pointer, schema]) =>
    [schema.example, ...((schema.examples as unknown[]) ?? [])]
      .filter((example) => example !== undefined)
      .map((example): [string, object, unknown] => [pointer, schema, example]),
  );

  it.each(carried)('fits it: %s', (_, carrier, example) => {
    const { example: _one, examples: _many, ...schema } = carrier as Record<string, unknown>;
    expectFitting(example, schema, contract);
  });

  it('of a problem is what the API answers', async () => {
    const [, , example] = carried.find(([pointer]) => pointer === '/Problem') ?? [];
    const metal = {
      stage: 'metal',
      share: 0.6,
      country: 'AU',
      control: 'spot',
      status: 'operating',
      evidence: 'audited',
    };
    const chain = { material: 'neodymium', deliveredStage: 'metal', sources: [metal, metal] };
    const reply = await api
      .call('post', '/v1/suppliers')
      .send({ name: 'Two halves and more', chains: [chain] });
    const problem = problemOf(reply, { status: 422, code: 'chain.shares_above_one' });
    expect(problem).toEqual({ ...(example as object), requestId: problem.requestId });
  });
});
