import { auditEventListSchema, auditVerificationSchema } from '@lodestone/contracts';
import { partnershipDraft, policyDraft, supplierDraft } from '@lodestone/testing';
import { bodyOf, problemOf } from '../api/reply-checks';
import { changingNothing, rowsOf } from '../api/database-content';
import { TEST_KEY, useApi } from '../setup/use-api';
import { aPerson, aUser, signIn } from './people';

const api = useApi('reference');

async function eventsOf(query: string) {
  const reply = await api.call('get', `/v1/audit-events?sort=id&limit=200&${query}`);
  return bodyOf(reply, auditEventListSchema).data;
}
const verification = async () =>
  bodyOf(await api.call('get', '/v1/audit-events/verify'), auditVerificationSchema);

describe('a change', () => {
  it('is on record with who made it, what was and is there, why, and in which request', async () => {
    const analyst = await aPerson(api, 'analyst');
    const created = await analyst.call('post', '/v1/suppliers').send(supplierDraft({ name: 'Anvil' }));
    const { id } = created.body as { id: string };
    await analyst
      .call('patch', `/v1/suppliers/${id}`)
      .set({ 'if-match': '"1"', 'x-request-id': 'rename-1' })
      .set('x-reason', encodeURIComponent('Umbenannt, laut Registerauszug № 7'))
      .send({ name: 'Anvil Works', country: 'CA' });
    await api.call('delete', `/v1/suppliers/${id}`).set('if-match', '*');

    const events = await eventsOf(`subject=${id}`);
    expect(events.map(({ action }) => action)).toEqual([
      ...['supplier.created', 'supplier.changed', 'supplier.deleted'],
    ]);
    expect(events[0]).toMatchObject({
      actor: { kind: 'user', id: analyst.id },
      before: null,
      after: { id, name: 'Anvil' },
      reason: null,
    });
    expect(events[1]).toMatchObject({
      before: { name: 'Anvil', country: (created.body as { country: string | null }).country },
      after: { name: 'Anvil Works', country: 'CA' },
      reason: 'Umbenannt, laut Registerauszug № 7',
      requestId: 'rename-1',
    });
    expect(Object.keys(events[1].after as object).sort()).toEqual(['country', 'name']);
    expect(events[2]).toMatchObject({
      actor: { kind: 'api_key', id: TEST_KEY.split('_')[1] },
      before: { name: 'Anvil Works' },
      after: null,
    });
  });

  it.each([
    ['partnership', '/v1/partnerships', partnershipDraft()],
    ['policy', '/v1/policies', policyDraft({ code: 'XX-1' })],
    ['scoring_model', '/v1/scoring-models', { name: 'Another view' }],
    ['user', '/v1/users', { email: 'told@example.com', name: 'Told', role: 'viewer' }],
    ['api_key', '/v1/api-keys', { name: 'Told', scopes: ['data:read'] }],
  ])('of any kind is: %s', async (type, path, draft) => {
    const { status, body } = await api.call('post', path).send(draft);
    expect(status).toBe(201);
    const { id } = body as { id: string };
    expect(await eventsOf(`subject=${id}`)).toMatchObject([
      { action: `${type}.created`, subject: { type, id } },
    ]);
  });

  it('that is none, or fails, is not', async () => {
    const { id } = (await api.call('post', '/v1/suppliers').send(supplierDraft({ name: 'Still' }))).body as {
      id: string;
    };
    await changingNothing(api, async () => {
      const patch = api.call('patch', `/v1/suppliers/${id}`).set('if-match', '*');
      expect((await patch.send({ name: 'Still' })).status).toBe(200);
      expect((await api.call('post', '/v1/suppliers').send({})).status).toBe(422);
    });
  });

  it('is on record once, however often its request is repeated', async () => {
    const send = () =>
      api
        .call('post', '/v1/suppliers')
        .set('idempotency-key', 'audited')
        .send(supplierDraft({ name: 'Once' }));
    const { id } = (await send()).body as { id: string };
    await send();
    expect(await eventsOf(`subject=${id}`)).toHaveLength(1);
  });

  it('gives a reason of one line and of 500 characters at most', async () => {
    const send = (reason: string) => api.call('post', '/v1/suppliers').set('x-reason', reason).send({});
    problemOf(await send('x'.repeat(501)), { status: 400, code: 'reason.malformed' });
    problemOf(await send('two%0Alines'), { status: 400, code: 'reason.malformed' });
    for (const reason of ['x'.repeat(500), '100% sure', 'Geprüft']) {
      expect((await send(reason)).status).toBe(422);
    }
  });
});

describe('sign-ins', () => {
  it('are on record, and those that fail', async () => {
    const { id, email } = await aUser(api);
    await signIn(api, email, 'wrong');
    await signIn(api, email);
    expect(await eventsOf(`subject=${id}`)).toMatchObject([
      { action: 'user.created' },
      { action: 'user.sign_in_failed', actor: { kind: 'anonymous' }, after: { email } },
      { action: 'user.signed_in', actor: { kind: 'user', id } },
    ]);
  });
});

describe('the list', () => {
  it('is found by actor, action, subject and time, and goes on by cursor', async () => {
    const admin = await aPerson(api, 'admin');
    for (const name of ['One', 'Two', 'Three']) {
      await admin.call('post', '/v1/suppliers').send(supplierDraft({ name }));
    }
    const [first] = await eventsOf(`actor=${admin.id}&action=supplier.created`);
    expect(await eventsOf(`actor=${admin.id}&subjectType=supplier`)).toHaveLength(3);
    expect(await eventsOf(`actor=${admin.id}&to=${first.at}&subjectType=supplier`)).toEqual([]);
    expect(await eventsOf(`actor=${admin.id}&from=${first.at}&subjectType=supplier`)).toHaveLength(3);
    const page = await api.call('get', `/v1/audit-events?actor=${admin.id}&limit=2`);
    const next = await api.call(
      'get',
      `/v1/audit-events?actor=${admin.id}&limit=2&cursor=${page.body.page.nextCursor}`,
    );
    const ids = [...page.body.data, ...next.body.data].map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(4);
  });
});

describe('the export', () => {
  it('holds the events of a filter, a line each, and goes on after the last', async () => {
    const events = await eventsOf('subjectType=supplier');
    const reply = await api.call('get', '/v1/audit-events/export?subjectType=supplier').buffer(true);
    expect(reply.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    const lines = reply.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toEqual(events);
    const rest = await api
      .call('get', `/v1/audit-events/export?subjectType=supplier&after=${events[1].id}`)
      .buffer(true);
    expect(rest.text.trimEnd().split('\n')).toHaveLength(events.length - 2);
  });

  it('can be a table, in which no cell is a formula', async () => {
    const name = '=HYPERLINK("https://evil.example"), "x"';
    await aUser(api, { name, email: 'formula@example.com' });
    const { id } = (await api.call('get', '/v1/users?q=HYPERLINK')).body.data[0] as { id: string };
    const key = await api.call('patch', `/v1/users/${id}`).set({ 'if-match': '*', 'x-reason': '=1+1, "so"' });
    expect(key.status).toBe(422);
    await api
      .call('patch', `/v1/users/${id}`)
      .set({ 'if-match': '*', 'x-reason': '=1+1, "so"' })
      .send({ name: 'Plain' });
    const reply = await api.call('get', `/v1/audit-events/export?format=csv&subject=${id}`).buffer(true);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, , changed] = reply.text.split('\r\n');
    expect(head).toMatch(/^id,at,actorKind,actorId,actorName,action,/);
    expect(changed).toContain(`,"'=1+1, ""so""",`);
  });
});

describe('the chain', () => {
  it('is as it was written, also when many add to it at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        api.call('post', '/v1/api-keys').send({ name: `At once ${index}`, scopes: ['data:read'] }),
      ),
    );
    const [{ count, last }] = await rowsOf<{ count: number; last: number }>(
      api.database,
      'SELECT count(*)::int AS count, max(id)::int AS last FROM audit_events',
    );
    expect(count).toBe(last);
    expect(await verification()).toMatchObject({
      intact: true,
      checked: count,
      brokenAt: null,
      lastId: last,
    });
  });

  it.each([
    'UPDATE audit_events SET actor_name = actor_name',
    'DELETE FROM audit_events',
    'TRUNCATE audit_events',
  ])('cannot be changed: %s', async (statement) => {
    await expect(rowsOf(api.database, statement)).rejects.toThrow(
      'audit events are never changed or deleted',
    );
  });

  const past = (statement: string) => `
    ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only;
    ${statement};
    ALTER TABLE audit_events ENABLE TRIGGER audit_events_append_only`;

  it.each([
    [
      'who did it',
      `UPDATE audit_events SET actor_name = 'Somebody else' WHERE id = 5`,
      `actor_name = was.actor_name`,
    ],
    ['when', `UPDATE audit_events SET at = at + interval '1 ms' WHERE id = 5`, 'at = was.at'],
    ['what was there', `UPDATE audit_events SET before = '{"name":"x"}' WHERE id = 5`, 'before = was.before'],
    ['the hash', `UPDATE audit_events SET hash = repeat('0', 64) WHERE id = 5`, 'hash = was.hash'],
  ])('shows when somebody gets past that and alters %s', async (_, alter, back) => {
    await rowsOf(api.database, 'CREATE TABLE was AS SELECT * FROM audit_events WHERE id = 5');
    await rowsOf(api.database, past(alter));
    expect(await verification()).toMatchObject({ intact: false, checked: 4, brokenAt: 5 });
    await rowsOf(api.database, past(`UPDATE audit_events e SET ${back} FROM was WHERE e.id = was.id`));
    await rowsOf(api.database, 'DROP TABLE was');
    expect(await verification()).toMatchObject({ intact: true });
  });

  it('shows when an event is taken away', async () => {
    await rowsOf(api.database, past('DELETE FROM audit_events WHERE id = 7'));
    expect(await verification()).toMatchObject({ intact: false, checked: 6, brokenAt: 7, lastId: 6 });
  });
});
