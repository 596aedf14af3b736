import { v7 as uuid } from 'uuid';
import { useApi } from '../setup/use-api';
import { changingNothing } from './database-content';
import { RECORD_KINDS } from './record-kinds';
import { bodyOf, expectNotModified, problemOf } from './reply-checks';

const api = useApi('reference');

describe.each(RECORD_KINDS)('$collection', ({ collection, schema, listSchema, draft, patch, missing }) => {
  const path = `/v1/${collection}`;
  /** Where a record is that no test changes, and what it was made from. */
  let kept: { at: string; sent: object };

  async function added(number: number): Promise<{ at: string; id: string; sent: object }> {
    const sent = await draft(api, number);
    const { id } = bodyOf(await api.call('post', path).send(sent), schema, 201) as { id: string };
    return { at: `${path}/${id}`, id, sent };
  }

  beforeAll(async () => {
    kept = await added(0);
  });

  it('are added as sent, and the reply says where they are and in which version', async () => {
    const sent = await draft(api, 1);
    const reply = await api.call('post', path).send(sent);
    const record = bodyOf(reply, schema, 201) as { id: string };
    expect(record).toMatchObject({ ...sent, version: 1 });
    expect(reply.headers).toMatchObject({ location: `${path}/${record.id}`, etag: '"1"' });
    const read = await api.call('get', reply.headers.location);
    expect(bodyOf(read, schema)).toEqual(record);
    expect(read.headers.etag).toBe('"1"');
  });

  it.each(['"1"', 'W/"1"', '"7", "1"', '*'])('are not sent again to who has version %s', async (version) => {
    expectNotModified(await api.call('get', kept.at).set('if-none-match', version), '"1"');
  });

  it('are sent to who has another version', async () => {
    bodyOf(await api.call('get', kept.at).set('if-none-match', '"2"'), schema);
  });

  it('are listed', async () => {
    const { id } = await added(2);
    const list = bodyOf(await api.call('get', `${path}?limit=200&sort=-updatedAt`), listSchema) as {
      data: { id: string }[];
    };
    expect(list).toMatchObject({ page: { totalIs: 'exact' } });
    expect(list.data[0].id).toBe(id);
  });

  it('keep what a change does not mention, and have a new version', async () => {
    const { at, sent } = await added(3);
    const reply = await api.call('patch', at).set('if-match', '"1"').send(patch);
    expect(bodyOf(reply, schema)).toMatchObject({ ...sent, ...patch, version: 2 });
    expect(reply.headers.etag).toBe('"2"');
    expect((await api.call('get', at)).body).toEqual(reply.body);
  });

  it('are gone once deleted', async () => {
    const { at } = await added(4);
    const reply = await api.call('delete', at).set('if-match', '"1"');
    expect({ status: reply.status, text: reply.text }).toEqual({ status: 204, text: '' });
    problemOf(await api.call('get', at), { status: 404, code: missing });
    problemOf(await api.call('delete', at).set('if-match', '"1"'), { status: 404, code: missing });
  });

  it('are changed and deleted only by who says which version they have seen', async () => {
    const expected = { status: 428, code: 'record.version_required' };
    await changingNothing(api, async () => {
      problemOf(await api.call('patch', kept.at).send(patch), expected);
      problemOf(await api.call('delete', kept.at), expected);
    });
  });

  it.each(['"2"', '"0"', 'W/"1"', '"2", "3"', '"one"', '"1e0"', '"99999999999999999999"', '""'])(
    'are neither changed nor deleted by who has seen version %s',
    async (version) => {
      const expected = { status: 412, code: 'record.stale' };
      await changingNothing(api, async () => {
        problemOf(await api.call('patch', kept.at).set('if-match', version).send(patch), expected);
        problemOf(await api.call('delete', kept.at).set('if-match', version), expected);
      });
    },
  );

  it.each(['1', '"1', '', '*, "1"'])('are neither changed nor deleted by who says %j', async (version) => {
    const expected = { status: 400, code: 'if_match.malformed' };
    await changingNothing(api, async () => {
      problemOf(await api.call('patch', kept.at).set('if-match', version).send(patch), expected);
      problemOf(await api.call('delete', kept.at).set('if-match', version), expected);
    });
  });

  it.each([
    ['one of the versions given', '"7", "1"', '"2", "9"'],
    ['whichever version there is', '*', '*'],
  ])('are changed and deleted as %s', async (which, first, second) => {
    const { at } = await added(which === 'whichever version there is' ? 9 : 10);
    const changed = await api.call('patch', at).set('if-match', first).send(patch);
    expect(bodyOf(changed, schema)).toMatchObject({ ...patch, version: 2 });
    expect((await api.call('delete', at).set('if-match', second)).status).toBe(204);
    problemOf(await api.call('delete', at).set('if-match', '*'), { status: 404, code: missing });
  });

  it('are deleted as well by who says that nothing is JSON', async () => {
    const { at } = await added(11);
    const reply = await api
      .call('delete', at)
      .set({ 'if-match': '"1"', 'content-type': 'application/json' })
      .send('');
    expect(reply.status).toBe(204);
  });

  it.each([uuid(), 'no-such-record', '%00', 'lei:no', 'a'.repeat(300)])(
    'are not found as %s',
    async (ref) => {
      const at = `${path}/${ref}`;
      const expected = { status: 404, code: missing };
      await changingNothing(api, async () => {
        problemOf(await api.call('get', at), expected);
        problemOf(await api.call('patch', at).set('if-match', '"1"').send(patch), expected);
        problemOf(await api.call('delete', at).set('if-match', '"1"'), expected);
      });
    },
  );

  it.each([
    ['id', uuid()],
    ['version', 7],
    ['createdAt', '2026-01-01T00:00:00Z'],
    ['score', 0],
    ['~a/b', true],
  ])('have no field %s to set', async (field, value) => {
    const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const expected = { status: 422, code: 'field.unknown', pointers: [pointer] };
    const given = { [field]: value };
    await changingNothing(api, async () => {
      problemOf(await api.call('post', path).send({ ...kept.sent, ...given }), expected);
      problemOf(await api.call('patch', kept.at).set('if-match', '"1"').send(given), expected);
    });
  });
});
