import { type KeptReply, PersistenceModule } from '@lodestone/persistence';
import { aLatch, supplierDraft, untilWaiting, useParts } from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { AnswerOnce } from './answer-once';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const REQUEST = {
  key: 'order-1',
  method: 'POST',
  path: '/v1/suppliers',
  body: { name: 'Anvil', blocked: false },
};

beforeEach(() => parts.rows('TRUNCATE idempotency_keys, suppliers, input_documents CASCADE'));
afterEach(() => parts.clock.set('2026-11-23'));

/** Does what the request asks for, and answers how often that was done. */
const create = jest.fn<Promise<KeptReply>, []>();
beforeEach(() => {
  let count = 0;
  create.mockReset().mockImplementation(async () => {
    await parts.get(SaveSupplier).create(supplierDraft({ name: 'Anvil' }));
    count += 1;
    return { status: 201, headers: { etag: '"1"' }, body: `{"made":${count}}` };
  });
});
const answer = (given: Partial<typeof REQUEST> = {}) =>
  parts.get(AnswerOnce).execute({ ...REQUEST, ...given }, create);
const suppliers = async () => (await parts.rows('SELECT 1 FROM suppliers')).length;
const REUSED = { code: 'idempotency.key_reused', reason: 'invalid' };

describe('a request under a key', () => {
  it('is done once, and answered the same as often as it is sent', async () => {
    const replies = [await answer(), await answer(), await answer()];
    expect(replies.map(({ body }) => body)).toEqual(['{"made":1}', '{"made":1}', '{"made":1}']);
    expect(replies[2]).toEqual(replies[0]);
    expect(await suppliers()).toBe(1);
  });

  it('is the same request however the fields of its body are ordered', async () => {
    await answer();
    const { name, blocked } = REQUEST.body;
    expect(await answer({ body: { blocked, name } })).toMatchObject({ body: '{"made":1}' });
  });

  it.each([
    ['another body', { body: { name: 'Basalt', blocked: false } }],
    ['another path', { path: '/v1/partnerships' }],
    ['another method', { method: 'PUT' }],
  ])('is refused with %s', async (_, given) => {
    await answer();
    await expect(answer(given)).rejects.toMatchObject(REUSED);
    expect(await suppliers()).toBe(1);
  });

  it('is done again a day later', async () => {
    await answer();
    parts.clock.set('2026-11-24T12:00:00.001Z');
    expect(await answer()).toMatchObject({ body: '{"made":2}' });
  });

  it('that fails leaves nothing, and the key is free', async () => {
    create.mockImplementationOnce(async () => {
      await parts.get(SaveSupplier).create(supplierDraft());
      throw new RangeError('connection lost');
    });
    await expect(answer()).rejects.toThrow('connection lost');
    expect([await suppliers(), await parts.rows('SELECT key FROM idempotency_keys')]).toEqual([0, []]);
    expect(await answer({ path: '/v1/partnerships' })).toMatchObject({ body: '{"made":1}' });
  });

  it('with a body that is nested too deeply is refused, and nothing is done', async () => {
    let body: object = {};
    for (let depth = 0; depth < 100_000; depth++) body = { body };
    await expect(answer({ body: body as typeof REQUEST.body })).rejects.toMatchObject({
      code: 'body.too_deep',
    });
    expect(await suppliers()).toBe(0);
  });
});

describe('the same request twice at the same time', () => {
  it('is done once; the second waits for the reply of the first', async () => {
    const [made, leave] = [aLatch(), aLatch()];
    create.mockImplementationOnce(async () => {
      made.open();
      await leave.opened;
      return { status: 201, headers: {}, body: 'first' };
    });
    const first = answer();
    await made.opened;
    const second = answer();
    await untilWaiting(parts, second);
    leave.open();
    expect((await Promise.all([first, second])).map(({ body }) => body)).toEqual(['first', 'first']);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('is done by the second when the first fails', async () => {
    const made = aLatch();
    const leave = aLatch();
    create.mockImplementationOnce(async () => {
      made.open();
      await leave.opened;
      throw new RangeError('connection lost');
    });
    const first = answer();
    await made.opened;
    const second = answer();
    await untilWaiting(parts, second);
    leave.open();
    await expect(first).rejects.toThrow('connection lost');
    expect(await second).toMatchObject({ body: '{"made":1}' });
    expect(await suppliers()).toBe(1);
  });
});
