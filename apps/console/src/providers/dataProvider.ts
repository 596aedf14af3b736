import type { ListPage } from '@lodestone/contracts';
import type {
  CreateParams,
  DataProvider,
  DeleteManyParams,
  DeleteParams,
  GetListParams,
  GetManyParams,
  Identifier,
  RaRecord,
  UpdateManyParams,
  UpdateParams,
} from 'react-admin';
import { v7 as uuid } from 'uuid';
import { ApiProblem, type ApiRequest, callApi, type Query, VersionConflict } from '../api';
import { onceUnderWay } from './onceUnderWay';

/** Most records of one page of the API. */
const MOST_PER_PAGE = 200;
/** What holds secrets is not kept, so a repetition of it is not recognised either. */
const NOT_REPEATABLE: readonly string[] = ['users', 'api-keys', 'webhooks'];
/** So often a new record is sent when no answer comes. */
const ATTEMPTS = 3;

/** A record that can be edited: what its ETag says is its version, or its revision where a version has several. */
interface Versioned extends RaRecord {
  readonly version?: number;
  readonly revision?: number;
}

/** What a change says beside itself. */
interface Meta {
  /** Why, for the audit trail. */
  readonly reason?: string;
}
type Changing<Params> = Omit<Params, 'meta'> & { readonly meta?: Meta };

const pathOf = (resource: string, id?: Identifier): string =>
  id === undefined ? `/v1/${resource}` : `/v1/${resource}/${encodeURIComponent(id)}`;

/**
 * The public API as react-admin asks for it. Edits carry the version that the form began with, so nobody overwrites what
 * they have not seen: `update` and `delete` then fail with a `VersionConflict`. `meta.reason` goes into the audit trail.
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  async getList<Item extends RaRecord>(resource: string, params: GetListParams) {
    const { data, page } = await readPage<Item>(resource, params);
    const { page: number = 1, perPage = 25 } = params.pagination ?? {};
    if (page.totalIs === 'exact') return { data, total: page.total };
    return {
      data,
      pageInfo: { hasNextPage: data.length === perPage, hasPreviousPage: number > 1 },
      meta: { atLeast: page.total },
    };
  },

  async getOne(resource, { id, signal }) {
    return { data: await callApi(pathOf(resource, id), { signal }) };
  },

  async getMany<Item extends RaRecord>(resource: string, { ids, signal }: GetManyParams<Item>) {
    const found = await Promise.all(
      ids.map((id) => callApi<Item>(pathOf(resource, id), { signal }).catch(nothingIfGone)),
    );
    return { data: found.filter((record) => record !== null) };
  },

  getManyReference: (resource, { target, id, filter, ...params }) =>
    dataProvider.getList(resource, { ...params, filter: { ...filter, [target]: id } }),

  async create(resource, { data, meta }: Changing<CreateParams<object>>) {
    const isRepeatable = !NOT_REPEATABLE.includes(resource);
    const given = { method: 'POST', body: data, headers: reasonOf(meta) } as const;
    const key: Record<string, string> = isRepeatable ? { 'idempotency-key': uuid() } : {};
    const request = { ...given, headers: { ...given.headers, ...key } };
    return {
      data: await onceUnderWay(`${resource} ${JSON.stringify(given)}`, () =>
        repeated(isRepeatable ? ATTEMPTS : 1, () => callApi(pathOf(resource), request)),
      ),
    };
  },

  async update<Item extends Versioned>(
    resource: string,
    { id, data, previousData, meta }: Changing<UpdateParams<Item>>,
  ) {
    const body = changesOf(data, previousData);
    const request = {
      method: 'PATCH',
      body,
      headers: { ...ifMatch(previousData), ...reasonOf(meta) },
    } as const;
    const send = () => guarded<Item>(resource, id, body, request);
    return { data: await onceUnderWay(`${resource} ${id} ${JSON.stringify(request)}`, send) };
  },

  async delete<Item extends Versioned>(
    resource: string,
    { id, previousData, meta }: Changing<DeleteParams<Item>>,
  ) {
    const seen = previousData ?? (await callApi<Item>(pathOf(resource, id)));
    const request = { method: 'DELETE', headers: { ...ifMatch(seen), ...reasonOf(meta) } } as const;
    await guarded<Item>(resource, id, {}, request);
    return { data: seen };
  },

  updateMany: (resource, { ids, data, meta }: Changing<UpdateManyParams<object>>) =>
    oneByOne(ids, async (id) => {
      const { data: previousData } = await dataProvider.getOne<Versioned>(resource, { id });
      await dataProvider.update(resource, { id, data, previousData, meta });
    }),

  deleteMany: (resource, { ids, meta }: Changing<DeleteManyParams<Versioned>>) =>
    oneByOne(ids, (id) => dataProvider.delete(resource, { id, meta })),
};

/** One page by its number; more than the API answers at once, for exports, by its cursor. */
async function readPage<Item>(
  resource: string,
  { pagination, sort, filter = {}, signal }: Pick<GetListParams, 'pagination' | 'sort' | 'filter' | 'signal'>,
): Promise<ListPage<Item>> {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const query: Query = {
    ...(filter as Query),
    sort: sort === undefined || sort.field === 'id' ? undefined : sortOf(sort),
    limit: Math.min(perPage, MOST_PER_PAGE),
  };
  const offset = (page - 1) * perPage;
  const first = await callApi<ListPage<Item>>(pathOf(resource), { query: { ...query, offset }, signal });
  if (perPage <= MOST_PER_PAGE) return first;
  const data = [...first.data];
  for (let { nextCursor: cursor } = first.page; cursor !== null && data.length < perPage;) {
    const next = await callApi<ListPage<Item>>(pathOf(resource), { query: { ...query, cursor }, signal });
    data.push(...next.data);
    cursor = next.page.nextCursor;
  }
  return { ...first, data: data.slice(0, perPage) };
}

const sortOf = ({ field, order }: { field: string; order: string }): string =>
  order === 'DESC' ? `-${field}` : field;

/** The fields that the form changed; a list is replaced as a whole. */
function changesOf<Item extends object>(data: Partial<Item>, before?: Partial<Item>): Partial<Item> {
  const changed = Object.entries(data).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name as keyof Item]),
  );
  return Object.fromEntries(changed) as Partial<Item>;
}

/** Without a version, which lists of parts do not show, the API refuses. */
const ifMatch = (seen?: Versioned): Record<string, string> => {
  const tag = seen?.revision ?? seen?.version;
  return tag === undefined ? {} : { 'if-match': `"${tag}"` };
};

const reasonOf = ({ reason = '' }: Meta = {}): Record<string, string> =>
  reason === '' ? {} : { 'x-reason': encodeURIComponent(reason) };

/** Sends a change; when somebody else was faster, it fails with what is there now. */
async function guarded<Item>(
  resource: string,
  id: Identifier,
  mine: Partial<Item>,
  request: ApiRequest,
): Promise<Item> {
  try {
    return await callApi<Item>(pathOf(resource, id), request);
  } catch (cause) {
    if (!(cause instanceof ApiProblem) || cause.status !== 412) throw cause;
    const theirs = await callApi<Item>(pathOf(resource, id)).catch(nothingIfGone);
    throw new VersionConflict<Item>(cause, mine, theirs);
  }
}

/** Does something again when no answer came; the API recognises what it has done already. */
async function repeated<Result>(attempts: number, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (attempts === 1 || !(cause instanceof ApiProblem) || cause.status !== 0) throw cause;
    return repeated(attempts - 1, act);
  }
}

async function oneByOne(ids: Identifier[], act: (id: Identifier) => Promise<unknown>) {
  for (const id of ids) await act(id);
  return { data: ids };
}

function nothingIfGone(cause: unknown): null {
  if (cause instanceof ApiProblem && cause.status === 404) return null;
  throw cause;
}
