import { aChain, aSource, supplierDraft, useParts } from '@lodestone/testing';
import { MATERIALS } from '@lodestone/reference-data';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { SupplierReadModel } from '../read-models/supplier.read-model';
import { SupplierStore } from './supplier.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

/** The most that the contract allows: 50 chains of 200 sources each. */
const LARGEST = supplierDraft({
  name: 'Largest',
  chains: MATERIALS.slice(0, 50).map(({ code }) =>
    aChain({
      material: code,
      sources: Array.from({ length: 200 }, (_, number) =>
        aSource({ share: 0.001, note: `Source ${number}` }),
      ),
    }),
  ),
});

it('The largest supplier that the contract allows is kept, and replaced, with every source in its place', async () => {
  const id = uuid();
  const store = parts.get(SupplierStore);
  const database = parts.get(Database);
  expect(LARGEST.chains).toHaveLength(50);
  await database.transaction(() => store.insert(id, LARGEST));
  expect(await parts.get(SupplierReadModel).find(id)).toMatchObject({ chains: LARGEST.chains });
  await database.transaction(() => store.replace(id, 1, { ...LARGEST, name: 'Still the largest' }));
  const [{ count }] = await parts.rows<{ count: number }>('SELECT count(*)::int AS count FROM sources');
  expect(count).toBe(10_000);
});
