import { aSupplier, useParts } from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { SupplierSampleReadModel } from './supplier-sample.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);
const sample = (most: number) => parts.get(SupplierSampleReadModel).find(most);

describe('A sample of suppliers', () => {
  it('is nobody where there is nobody', async () => {
    expect(await sample(10)).toEqual({ suppliers: 0, ids: [] });
  });

  it('is all of them, or every so many', async () => {
    const ids = Array.from({ length: 7 }, () => uuid()).sort();
    for (const id of ids) {
      await parts.get(Database).transaction(() => parts.get(InputDocumentStore).write(aSupplier({ id })));
    }
    await parts
      .get(Database)
      .transaction(() => parts.get(InputDocumentStore).write(aSupplier({ id: uuid(), chains: [] })));
    expect(await sample(7)).toEqual({ suppliers: 7, ids });
    expect(await sample(3)).toEqual({ suppliers: 7, ids: [ids[0], ids[3], ids[6]] });
    expect(await sample(1)).toEqual({ suppliers: 7, ids: [ids[0]] });
  });
});
