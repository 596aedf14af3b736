import { aLatch, untilWaiting, useParts } from '@lodestone/testing';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { IdempotencyKeyStore, type KeptReply, type KeyClaim } from './idempotency-key.store';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const NOW = new Date('2026-11-23T12:00:00Z');
const REPLY: KeptReply = { status: 201, headers: { etag: '"1"' }, body: '{"id":1}' };

beforeEach(() => parts.rows('TRUNCATE idempotency_keys'));

/** One request from claim to reply, and how its claim was answered. */
function request(key: string, hash: string, { now = NOW, reply = REPLY } = {}): Promise<KeyClaim> {
  const keys = parts.get(IdempotencyKeyStore);
  return parts.get(Database).transaction(async () => {
    const claim = await keys.claim(key, hash, now);
    if (claim.is === 'new') await keys.answer(key, reply);
    return claim;
  });
}

describe('a key of the caller', () => {
  it('lets the first request ahead and gives its reply to every repetition', async () => {
    expect(await request('order-1', 'a')).toEqual({ is: 'new' });
    const other = { reply: { status: 500, headers: {}, body: 'never' } };
    expect(await request('order-1', 'a', other)).toEqual({ is: 'answered', reply: REPLY });
    expect(await request('order-1', 'a', other)).toEqual({ is: 'answered', reply: REPLY });
  });

  it('is refused with another request, and then still knows the first one', async () => {
    await request('order-1', 'a');
    expect(await request('order-1', 'b')).toEqual({ is: 'other_request' });
    expect(await request('order-1', 'a')).toEqual({ is: 'answered', reply: REPLY });
  });

  it('says nothing about another key', async () => {
    await request('order-1', 'a');
    expect(await request('order-2', 'a')).toEqual({ is: 'new' });
  });

  it.each([
    ['holds for a whole day', '2026-11-24T12:00:00.000Z', 'answered'],
    ['is free a moment later', '2026-11-24T12:00:00.001Z', 'new'],
  ])('%s', async (_, later, expected) => {
    await request('order-1', 'a');
    expect(await request('order-1', 'a', { now: new Date(later) })).toMatchObject({ is: expected });
  });

  it('leaves no row behind once its day is over, whatever key comes next', async () => {
    await request('order-1', 'a');
    await request('order-2', 'a', { now: new Date('2026-11-25T12:00:00Z') });
    expect(await parts.rows('SELECT key FROM idempotency_keys')).toEqual([{ key: 'order-2' }]);
  });

  it('is free again when the request fails', async () => {
    const failing = parts.get(Database).transaction(async () => {
      await parts.get(IdempotencyKeyStore).claim('order-1', 'a', NOW);
      throw new RangeError('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await request('order-1', 'a')).toEqual({ is: 'new' });
  });
});

describe('two requests under a key at the same time', () => {
  /** The first holds the key until it is let go; the second comes meanwhile. */
  async function race(secondHash: string, endOfFirst: () => Promise<void>): Promise<KeyClaim> {
    const [claimed, leave] = [aLatch(), aLatch()];
    const keys = parts.get(IdempotencyKeyStore);
    const first = parts.get(Database).transaction(async () => {
      await keys.claim('order-1', 'a', NOW);
      claimed.open();
      await leave.opened;
      await endOfFirst();
    });
    await claimed.opened;
    const second = request('order-1', secondHash);
    await untilWaiting(parts, second);
    leave.open();
    await first.catch(() => undefined);
    return second;
  }
  const answers = () => parts.get(IdempotencyKeyStore).answer('order-1', REPLY);
  const fails = () => Promise.reject(new RangeError('refused'));

  it('are one: the second waits and gets the reply of the first', async () => {
    expect(await race('a', answers)).toEqual({ is: 'answered', reply: REPLY });
  });

  it('that differ are not: the second waits and is refused', async () => {
    expect(await race('b', answers)).toEqual({ is: 'other_request' });
  });

  it.each(['a', 'b'])('leave the key to the second when the first fails (%s)', async (hash) => {
    expect(await race(hash, fails)).toEqual({ is: 'new' });
  });
});
