import { lookupReplySchema, scoreSchema } from '@lodestone/contracts';
import { useApi } from '../setup/use-api';
import { rowsOf } from './database-content';
import { add, change } from './drafts';
import { bodyOf, expectNotModified } from './reply-checks';
import { addTestium, testiumChain, testiumSupplier } from './scored-drafts';

const api = useApi('reference');

let subject: string;
const sql = (statement: string) => rowsOf(api.database, statement);
const read = (etag = '"other"') => api.call('get', `/v1/${subject}/score`).set('if-none-match', etag);
const stateOf = async () => bodyOf(await read(), scoreSchema).state;

/** Edits that have left more behind than a reader waits for. */
const MANY_BEHIND = `INSERT INTO pending_scores (run_number, subject_id, mark)
  SELECT run_number, gen_random_uuid(), 0 FROM published_run, generate_series(1, 150)
  UNION ALL SELECT run_number, suppliers.id, 0 FROM published_run, suppliers`;

beforeAll(async () => {
  await addTestium(api);
  subject = `suppliers/${(await add(api, 'suppliers', testiumSupplier('Anvil', { country: 'AU' }))).id}`;
  await api.quiet();
});

describe('The state of a score in force', () => {
  it.each([
    ['pending', 'reference data has changed', 'UPDATE scoring_basis SET generation = generation + 1'],
    [
      'pending',
      'another version of the engine is at work',
      `UPDATE published_run SET engine_version = '0.9.0'`,
    ],
    ['pending', 'many edits are being followed', MANY_BEHIND],
    ['stale', 'it could not be made anew', 'UPDATE scores SET is_stale = true'],
  ])('is %s when %s, and its ETag another one until a run has passed', async (state, _, cause) => {
    const current = await read();
    expect(bodyOf(current, scoreSchema).state).toBe('current');
    await sql(cause);
    const reply = await read(current.headers.etag);
    const score = bodyOf(reply, scoreSchema);
    expect(score.state).toBe(state);
    expect(reply.headers.etag).toBe(`"${score.receipt}-${state}"`);
    expect(score.receipt).toBe(current.body.receipt);
    expectNotModified(await read(reply.headers.etag), reply.headers.etag);
    const lookedUp = await api.call('post', '/v1/scores/lookup').send({ refs: [subject.split('/')[1]] });
    expect(bodyOf(lookedUp, lookupReplySchema).data[0].score?.state).toBe(state);

    await sql('DELETE FROM pending_scores');
    await api.night();
    const after = await read(reply.headers.etag);
    expect(bodyOf(after, scoreSchema).state).toBe('current');
    expect(after.headers.etag).toBe(`"${score.receipt}"`);
  });

  it('is current after an edit, at once, of the subject and of whoever depends on it', async () => {
    const maker = await add(api, 'suppliers', {
      ...testiumSupplier('Maker'),
      chains: [testiumChain({ supplierId: subject.split('/')[1], country: null })],
    });
    await change(api, `/v1/${subject}`, { chains: [testiumChain({ country: 'CN' })] });
    expect(await stateOf()).toBe('current');
    const reply = await api.call('get', `/v1/suppliers/${maker.id}/score`);
    expect(bodyOf(reply, scoreSchema)).toMatchObject({ state: 'current', value: 100 });
  });

  it('is pending after a change of reference data until its run has been published', async () => {
    const seen = new Set<string | undefined>();
    await add(api, 'suppliers', { ...testiumSupplier('Silent') });
    const [share] = (await api.call('get', '/v1/production-shares?material=testium')).body.data;
    await change(api, `/v1/production-shares/${share.id}`, { share: 0.5 });
    for (let state = await stateOf(); state !== 'current'; state = await stateOf()) seen.add(state);
    expect([...seen].filter((state) => state !== 'pending')).toEqual([]);
    await api.quiet();
    expect(await stateOf()).toBe('current');
  });

  it('stands in no reply about the past, another model or what is only thought of', async () => {
    for (const query of ['asOf=2026-11-23', 'model=1']) {
      const reply = await api.call('get', `/v1/${subject}/score?${query}`);
      expect(bodyOf(reply, scoreSchema)).not.toHaveProperty('state');
    }
    const subjects = [{ ref: 'a', kind: 'supplier', base: subject.split('/')[1] }];
    const { body } = await api.call('post', '/v1/scores/evaluate').send({ subjects });
    expect(body.data[0].score).not.toHaveProperty('state');
  });
});
