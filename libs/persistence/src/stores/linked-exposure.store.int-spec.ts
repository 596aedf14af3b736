import type { SupplierExposures } from '@lodestone/scoring-engine';
import { useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { LinkedExposureStore } from './linked-exposure.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const store = () => parts.get(LinkedExposureStore);
const inTransaction = <Result>(work: () => Promise<Result>) => parts.get(Database).transaction(work);

/** Something to tell one finding from another; what is in it is the engine's. */
const found = (value: number) => [['neodymium', [value, 0.1 + 0.2]]] as unknown as SupplierExposures;
const of = (supplierId: string, value: number, seat: string | null = 'AU') => ({
  supplierId,
  seat,
  exposures: found(value),
});

beforeAll(() =>
  parts.rows('CREATE TABLE linked_exposures_1 PARTITION OF linked_exposures FOR VALUES IN (1)'),
);
afterEach(() => parts.rows('TRUNCATE linked_exposures'));

describe('what look-through found', () => {
  it('comes back to the last digit, of whom it is asked and the run knows', async () => {
    const [one, other, unknown] = [uuid(), uuid(), uuid()].sort();
    await inTransaction(() => store().add(0, [of(one, 1 / 3), of(other, 2, null)]));
    expect(await store().find(0, [one, unknown])).toEqual([of(one, 1 / 3)]);
    expect(await store().find(0, [other])).toEqual([of(other, 2, null)]);
    expect([await store().find(1, [one]), await store().find(0, [])]).toEqual([[], []]);
  });

  it('is of one supplier one, unless it takes the place of the other', async () => {
    const [one, other] = [uuid(), uuid()];
    await inTransaction(() => store().add(0, [of(one, 1)]));
    await expect(inTransaction(() => store().add(0, [of(one, 2)]))).rejects.toMatchObject({ code: '23505' });
    await inTransaction(() => store().replace(0, [of(one, 2, 'CN'), of(other, 3)]));
    expect(await store().find(0, [one])).toEqual([of(one, 2, 'CN')]);
    expect(await store().find(0, [other])).toEqual([of(other, 3)]);
  });

  it('is dropped and replaced in one run alone', async () => {
    const [one, other] = [uuid(), uuid()];
    for (const run of [0, 1]) await inTransaction(() => store().add(run, [of(one, 1), of(other, 1)]));
    await inTransaction(async () => {
      await store().drop(0, [one]);
      await store().replace(1, [of(other, 2)]);
      await store().replace(1, []);
    });
    expect([await store().find(0, [one]), await store().find(1, [one])]).toEqual([[], [of(one, 1)]]);
    expect([await store().find(0, [other]), await store().find(1, [other])]).toEqual([
      [of(other, 1)],
      [of(other, 2)],
    ]);
  });
});
