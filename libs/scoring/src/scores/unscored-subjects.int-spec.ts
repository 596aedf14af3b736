import { Database, PersistenceModule } from '@lodestone/persistence';
import { supplierDraft, useParts } from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { ReadHistory } from './read-history';
import { ReadScore } from './read-score';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const create = (given = {}) => parts.get(SaveSupplier).create(supplierDraft(given));
const read = (ref: string, asOf?: string) =>
  parts.get(ReadScore).execute({ kind: 'supplier', ref, asOf, knownReceipts: [] });

afterEach(() => {
  jest.restoreAllMocks();
  parts.clock.set('2026-11-23');
});

describe('what is yet to be said', () => {
  it.each(['2026-11-24', '2026-11-23T12:00:00.001Z'])('cannot be asked for: %s', async (asOf) => {
    const { id } = await create();
    await expect(read(id, asOf)).rejects.toMatchObject({
      code: 'score.as_of_in_future',
      reason: 'malformed',
      errors: [{ pointer: '/asOf' }],
    });
  });

  it.each(['2026-11-23', '2026-11-23T12:00:00Z'])('begins after %s', async (asOf) => {
    const { id } = await create();
    expect((await read(id, asOf)).reply).not.toBeNull();
  });
});

describe('a subject without a chain', () => {
  it('is told to have nothing to score by reading alone', async () => {
    const { id } = await create({ chains: [] });
    const transaction = jest.spyOn(parts.get(Database), 'transaction');
    await expect(read(id)).rejects.toMatchObject({ code: 'score.nothing_to_score' });
    expect(transaction).not.toHaveBeenCalled();
  });

  it('has a score up to the moment in which it lost its last chain', async () => {
    const made = await create();
    parts.clock.set('2026-12-01');
    await parts.get(SaveSupplier).change(made, { chains: [] });
    parts.clock.set('2026-12-31');
    const nothing = { code: 'score.nothing_to_score', reason: 'not_found' };
    expect((await read(made.id, '2026-12-01T11:59:59Z')).reply).not.toBeNull();
    await expect(read(made.id, '2026-12-01T12:00:00Z')).rejects.toMatchObject(nothing);
    await expect(read(made.id, '2026-12-31')).rejects.toMatchObject(nothing);
    const { data } = await parts.get(ReadHistory).execute('supplier', made.id, { limit: 5 });
    expect(data.map(({ cause, score }) => [cause, score === null])).toEqual([
      ['data', true],
      ['data', false],
    ]);
  });
});
