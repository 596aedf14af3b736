import { onOccasion } from '@lodestone/server-kit';
import { aLatch, changingNothing, useParts } from '@lodestone/testing';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { hashOfEvent, NO_HASH } from './audit-chain';
import { AuditEvents } from './audit-events';
import { type AuditEntry, AuditTrail } from './audit-trail';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);

const database = () => parts.get(Database);
const trail = () => parts.get(AuditTrail);
const entry = (id: string): AuditEntry => ({ action: 'thing.done', subject: { type: 'thing', id } });
const done = (id: string) => Promise.resolve(trail().record(entry(id)));
const idsAfter = async (after: number) =>
  (await parts.get(AuditEvents).after(after, 100)).map(({ subject }) => subject.id);
const lastId = async () => (await parts.get(AuditEvents).after(0, 100)).at(-1)?.id ?? 0;

describe('what is noted', () => {
  it('has to be part of a transaction', () => {
    expect(() => trail().record(entry('alone'))).toThrow('in the transaction');
  });

  it('is kept with what is done, in its order', async () => {
    const before = await lastId();
    await database().transaction(async () => {
      await done('one');
      await database().transaction(() => done('two'));
      await done('three');
    });
    expect(await idsAfter(before)).toEqual(['one', 'two', 'three']);
  });

  it('is forgotten with what fails', async () => {
    const fail = async () => {
      await done('failed');
      throw new Error('no');
    };
    await changingNothing(parts.database, () =>
      expect(database().transaction(fail)).rejects.toThrow('no').then(),
    );
  });

  it('tells the occasion on which it was noted, else that nobody asked', async () => {
    const before = await lastId();
    const occasion = {
      actor: { kind: 'user', id: 'u-1', name: 'Maria' },
      requestId: 'r-1',
      reason: 'Why',
    } as const;
    await database().transaction(async () => {
      await onOccasion(occasion, () => done('asked'));
      await done('unasked');
    });
    const [asked, unasked] = await parts.get(AuditEvents).after(before, 2);
    expect(asked).toMatchObject(occasion);
    expect(unasked).toMatchObject({
      actor: { kind: 'system', name: 'Lodestone' },
      requestId: null,
      reason: null,
    });
  });

  it('makes nobody wait before the transaction ends', async () => {
    const before = await lastId();
    const [noted, end] = [aLatch(), aLatch()];
    const slow = database().transaction(async () => {
      await done('slow');
      noted.open();
      await end.opened;
    });
    await noted.opened;
    await database().transaction(() => done('quick'));
    end.open();
    await slow;
    expect(await idsAfter(before)).toEqual(['quick', 'slow']);
  });

  it('goes on the hash before it, whatever it holds', async () => {
    const odd = {
      text: 'ß€𝄞\u0000"',
      number: 0.1 + 0.2,
      tiny: 5e-324,
      minus: -0,
      no: undefined,
      when: new Date(0),
    };
    const after = { ...odd, nested: [{ b: 1, a: 2 }] };
    await database().transaction(() => Promise.resolve(trail().record({ ...entry('odd'), after })));
    let hash = NO_HASH;
    for (const event of await parts.get(AuditEvents).after(0, 100)) {
      expect(event.hash).toBe(hashOfEvent(hash, event));
      hash = event.hash;
    }
  });
});

describe('a record that is followed', () => {
  const follow = (states: (object | null)[]) => {
    const record = { type: 'thing', id: 't', read: () => Promise.resolve(states.shift() ?? null) };
    return database().transaction(() => trail().follow(record, () => Promise.resolve('answer')));
  };
  const told = async (...states: (object | null)[]) => {
    const before = await lastId();
    expect(await follow(states)).toBe('answer');
    return (await parts.get(AuditEvents).after(before, 5)).map(({ action, before: was, after }) => [
      action,
      was,
      after,
    ]);
  };

  it('was created, changed or deleted, and is told as a whole or by what differs', async () => {
    expect(await told(null, { a: 1 })).toEqual([['thing.created', null, { a: 1 }]]);
    expect(await told({ a: 1 }, null)).toEqual([['thing.deleted', { a: 1 }, null]]);
    expect(await told({ a: 1, b: [1], version: 1 }, { a: 1, b: [2], c: 3, version: 2 })).toEqual([
      ['thing.changed', { b: [1], c: null }, { b: [2], c: 3 }],
    ]);
  });

  it('is not told of when it stays as it is', async () => {
    expect(await told(null, null)).toEqual([]);
    expect(await told({ a: 1, b: 2, updatedAt: 'x' }, { b: 2, a: 1, updatedAt: 'y' })).toEqual([]);
  });
});
