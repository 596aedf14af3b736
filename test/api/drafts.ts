import type { ScoreReply } from '@lodestone/contracts';
import type { TestApi } from '../setup/use-api';

export {
  DATA_SOURCE,
  materialDraft,
  partnershipDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
} from '@lodestone/testing';

/** Adds a record, which must go well, and answers it. */
export async function add<Item = { readonly id: string; readonly version: number }>(
  api: TestApi,
  collection: string,
  draft: object,
): Promise<Item> {
  const reply = await api.call('post', `/v1/${collection}`).send(draft);
  expect(reply.status === 201 ? 201 : reply.text).toBe(201);
  return reply.body as Item;
}

/** Changes a record as it is now, which must go well, and answers it. */
export async function change(api: TestApi, path: string, patch: object): Promise<unknown> {
  const { headers } = await api.call('get', path);
  const reply = await api.call('patch', path).set('if-match', headers.etag).send(patch);
  expect(reply.status === 200 ? 200 : reply.text).toBe(200);
  return reply.body;
}

/** The score of a subject, such as `suppliers/lodestone:lynas`, which must be there; one that is pending is waited for. */
export async function scoreOf(api: TestApi, subject: string, query = ''): Promise<ScoreReply> {
  const read = async () => {
    const reply = await api.call('get', `/v1/${subject}/score${query}`);
    expect(reply.status === 200 ? 200 : reply.text).toBe(200);
    return reply.body as ScoreReply;
  };
  const score = await read();
  if (score.state !== 'pending') return score;
  await api.quiet();
  const made = await read();
  expect(made.state).toBe('current');
  return made;
}
