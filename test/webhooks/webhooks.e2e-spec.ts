import {
  replayReplySchema,
  type Webhook,
  webhookDeliveryDetailSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from '@lodestone/contracts';
import { aChain, aSource } from '@lodestone/testing';
import { changingNothing } from '../api/database-content';
import { add, change, supplierDraft } from '../api/drafts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { useApi } from '../setup/use-api';
import { isSignedWith, REACHES_RECEIVERS, useReceiver } from './told-webhooks';

const api = useApi('reference', REACHES_RECEIVERS);
const strict = useApi('migrated');
const told = useReceiver(api);

const EVENTS = ['score.changed', 'score.band_changed'] as const;
const DRAFT = { name: 'Purchasing', url: 'https://p.example/lodestone', events: ['score.changed'] };
const SECRET = /^whsec_[A-Za-z0-9+/]{43}=$/;
const path = (id: string, step = '') => `/v1/webhooks/${id}${step}`;
const anEdit = () => add(api, 'suppliers', supplierDraft({ chains: [aChain({ sources: [aSource()] })] }));

describe('The secret of a webhook', () => {
  it('is shown when it is made and never again, on record neither', async () => {
    const reply = await api.call('post', '/v1/webhooks').send(DRAFT);
    const { secret, ...webhook } = bodyOf(reply, webhookWithSecretSchema, 201);
    expect(secret).toMatch(SECRET);
    expect(reply.headers).toMatchObject({ location: path(webhook.id), etag: '"1"' });
    expect(bodyOf(await api.call('get', path(webhook.id)), webhookSchema)).toEqual(webhook);
    await change(api, path(webhook.id), { name: 'Renamed' });
    const replaced = await api.call('post', path(webhook.id, '/secret'));
    const { secret: next } = bodyOf(replaced, webhookWithSecretSchema);
    expect(next).toMatch(SECRET);
    expect(next).not.toBe(secret);
    for (const where of ['/v1/webhooks', path(webhook.id), '/v1/audit-events?limit=200']) {
      const { text } = await api.call('get', where);
      expect([text.includes(secret), text.includes(next), text.includes('whsec_')]).toEqual([
        false,
        false,
        false,
      ]);
    }
    const { body } = await api.call('get', `/v1/audit-events?subject=${webhook.id}`);
    const actions = (body as { data: { action: string }[] }).data.map(({ action }) => action);
    expect(actions).toEqual(['webhook.secret_rotated', 'webhook.changed', 'webhook.created']);
  });

  it('that is replaced signs for 24 hours more, beside the new one, and then no longer', async () => {
    const { id, secret } = await told.subscribe(EVENTS);
    const { body } = await api.call('post', path(id, '/secret'));
    const { secret: next, previousSecretUntil } = body as { secret: string; previousSecretUntil: string };
    const until = Date.parse(previousSecretUntil);
    expect(until - api.clock.now().getTime()).toBe(24 * 3_600_000);
    const signers = async () => {
      await api.call('post', path(id, '/test')).expect(200);
      const message = told.receiver.received.splice(0)[0];
      return [secret, next].map((each) => isSignedWith(message, each));
    };
    expect(await signers()).toEqual([true, true]);
    api.clock.set(new Date(until - 1).toISOString());
    expect(await signers()).toEqual([true, true]);
    api.clock.set(new Date(until).toISOString());
    expect(await signers()).toEqual([false, true]);
  });

  it('that is replaced twice signs no longer at all', async () => {
    const { id, secret } = await told.subscribe(EVENTS);
    for (let time = 0; time < 2; time++) await api.call('post', path(id, '/secret')).expect(200);
    await api.call('post', path(id, '/test')).expect(200);
    expect(isSignedWith(told.receiver.received[0], secret)).toBe(false);
  });
});

describe('A webhook', () => {
  it.each([
    ['http://p.example/', '/url', 'webhook.url_insecure'],
    ['https://user:password@p.example/', '/url', 'webhook.url_not_plain'],
    ['https://p.example/#part', '/url', 'webhook.url_not_plain'],
  ])('that would be posted to %s is refused', async (url, pointer, code) => {
    await changingNothing(strict, async () => {
      const reply = await strict.call('post', '/v1/webhooks').send({ ...DRAFT, url });
      problemOf(reply, { status: 422, code, pointers: [pointer] });
    });
  });

  it.each(['ftp://p.example/', 'p.example', ''])('needs an address to post to: not %j', async (url) => {
    const reply = await strict.call('post', '/v1/webhooks').send({ ...DRAFT, url });
    expect(problemOf(reply, { status: 422, code: 'field.malformed' }).errors[0].pointer).toBe('/url');
  });

  it('is changed by one admin at a time, and what is no change is none', async () => {
    const { id } = bodyOf(
      await strict.call('post', '/v1/webhooks').send(DRAFT),
      webhookWithSecretSchema,
      201,
    );
    const patch = (etag: string, fields: object) =>
      strict.call('patch', path(id)).set('if-match', etag).send(fields);
    const same = bodyOf(await patch('"1"', { paused: false, name: DRAFT.name }), webhookSchema);
    expect(same.version).toBe(1);
    expect(bodyOf(await patch('"1"', { paused: true }), webhookSchema)).toMatchObject({
      ...{ version: 2, paused: true, pausedBecause: 'asked' },
    });
    problemOf(await patch('"1"', { paused: false }), { status: 412, code: 'record.stale' });
    problemOf(await patch('"2"', { url: 'http://p.example/' }), {
      ...{ status: 422, code: 'webhook.url_insecure', pointers: ['/url'] },
    });
  });

  it('that many admins change at the same moment is changed by each of them, one after the other', async () => {
    const { id } = await told.subscribe(EVENTS);
    const names = Array.from({ length: 8 }, (_, index) => `Name ${index}`);
    const change = (name: string) => api.call('patch', path(id)).set('if-match', '*').send({ name });
    const replies = await Promise.all([
      ...names.map(change),
      ...[1, 2].map(() => api.call('post', path(id, '/secret'))),
    ]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    const { body } = await api.call('get', `/v1/audit-events?subject=${id}&action=webhook.changed&limit=20`);
    const events = (body as { data: { before: { name: string }; after: { name: string } }[] }).data.reverse();
    expect(events.map(({ after }) => after.name).sort()).toEqual(names);
    expect(events.slice(1).map(({ before }) => before.name)).toEqual(
      events.slice(0, -1).map(({ after }) => after.name),
    );
  });

  it('is one of fifty at most, however many add one at the same time', async () => {
    const { body } = await strict.call('get', '/v1/webhooks?limit=200');
    const known = (body as { data: Webhook[] }).data.length;
    const replies = await Promise.all(
      Array.from({ length: 55 }, () => strict.call('post', '/v1/webhooks').send(DRAFT)),
    );
    const refused = replies.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(55 + known - 50);
    for (const each of refused) problemOf(each, { status: 409, code: 'webhook.too_many' });
  });
});

describe('A test', () => {
  it('arrives at once, paused or not, and says how it went', async () => {
    const { id, name } = await told.subscribe(EVENTS, { paused: true });
    const reply = await api.call('post', path(id, '/test'));
    const sent = bodyOf(reply, webhookDeliveryDetailSchema);
    expect(sent).toMatchObject({
      type: 'webhook.test',
      status: 'delivered',
      attempts: [{ httpStatus: 204 }],
    });
    const [message] = told.messages();
    expect(message).toEqual({ ...sent.message, id: sent.id });
    expect(message.data).toEqual({ webhook: { id, name } });
    expect((await api.call('get', `/v1/webhook-deliveries/${sent.id}`)).body).toEqual(sent);
  });

  it('that fails is not tried again, pauses nothing, and is not replayed', async () => {
    const { id } = await told.subscribe(EVENTS);
    told.receiver.answer = () => 500;
    const sent = bodyOf(await api.call('post', path(id, '/test')), webhookDeliveryDetailSchema);
    expect(sent).toMatchObject({ status: 'failed', attempts: [{ outcome: 'refused', httpStatus: 500 }] });
    const replayed = await api.call('post', path(id, '/replay')).send({ status: 'failed' });
    expect(bodyOf(replayed, replayReplySchema)).toEqual({ replayed: 0, hasMore: false });
    await told.pass(60);
    expect(told.messages()).toHaveLength(1);
    expect((await api.call('get', path(id))).body).toMatchObject({ paused: false });
  });
});

describe('A replay', () => {
  it('delivers the same message again, with the same id', async () => {
    const { id } = await told.subscribe(EVENTS);
    await anEdit();
    await api.quiet();
    const [message] = told.messages();
    const replay = (request: object) => api.call('post', path(id, '/replay')).send(request);
    expect((await replay({ deliveries: [message.id] })).body).toEqual({ replayed: 1, hasMore: false });
    await api.quiet();
    expect(told.messages()).toEqual([message]);
    expect(await told.deliveries(id)).toMatchObject([{ id: message.id, attempts: [{}, {}] }]);
    const since = new Date(api.clock.now().getTime() + 1).toISOString();
    expect((await replay({ since })).body).toEqual({ replayed: 0, hasMore: false });
    const { body } = await api.call('get', `/v1/audit-events?subject=${id}&limit=1`);
    expect(body).toMatchObject({ data: [{ action: 'webhook.replayed', after: { replayed: 1 } }] });
  });

  it('of what failed leaves alone what was delivered, and what is of others', async () => {
    const { id } = await told.subscribe(EVENTS);
    const { id: other } = await told.subscribe(EVENTS);
    await anEdit();
    await api.quiet();
    told.receiver.answer = () => 410;
    await anEdit();
    await api.quiet();
    told.receiver.answer = () => 200;
    for (const each of [id, other]) await change(api, path(each), { paused: false });
    told.messages();
    const { body } = await api.call('post', path(id, '/replay')).send({ status: 'failed' });
    expect(body).toEqual({ replayed: 1, hasMore: false });
    await api.quiet();
    expect(told.messages()).toHaveLength(1);
    expect((await told.deliveries(id)).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    expect((await told.deliveries(other)).map(({ status }) => status)).toEqual(['delivered', 'failed']);
  });

  it('says which, and of what', async () => {
    const { id } = await told.subscribe(EVENTS);
    problemOf(await api.call('post', path(id, '/replay')).send({}), { status: 422, code: 'field.invalid' });
    const nobody = '01932b5e-0000-7000-8000-000000000000';
    for (const step of ['/replay', '/test', '/secret']) {
      const reply = await api.call('post', path(nobody, step)).send({ status: 'failed' });
      problemOf(reply, { status: 404, code: 'record.not_found' });
    }
  });
});

it('Deliveries are listed by webhook, status and kind, and go with their webhook', async () => {
  const { id } = await told.subscribe(EVENTS);
  await anEdit();
  await api.quiet();
  const count = async (query: string) => {
    const { body } = await api.call('get', `/v1/webhook-deliveries?webhookId=${id}${query}`);
    return (body as { data: unknown[] }).data.length;
  };
  expect(await Promise.all(['', '&status=delivered', '&status=failed'].map(count))).toEqual([1, 1, 0]);
  expect(await Promise.all(['&type=score.band_changed', '&type=run.finished'].map(count))).toEqual([1, 0]);
  await api.call('delete', path(id)).set('if-match', '*').expect(204);
  expect(await count('')).toBe(0);
});

it('Deliveries are kept for 30 days after their end, and no longer', async () => {
  const { id } = await told.subscribe(EVENTS);
  await anEdit();
  await api.quiet();
  const DAY = 24 * 60;
  await told.pass(30 * DAY);
  expect(await told.deliveries(id)).toHaveLength(1);
  await told.pass(1);
  expect(await told.deliveries(id)).toEqual([]);
});
