import {
  changingNothing,
  contentOf,
  materialDraft,
  partnershipDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { PersistenceModule } from '../persistence.module';
import { MaterialReadModel } from '../read-models/material.read-model';
import { PartnershipReadModel } from '../read-models/partnership.read-model';
import { PolicyReadModel } from '../read-models/policy.read-model';
import { ProductionShareReadModel } from '../read-models/production-share.read-model';
import { RecyclingRateReadModel } from '../read-models/recycling-rate.read-model';
import { SupplierReadModel } from '../read-models/supplier.read-model';
import { MaterialStore } from './material.store';
import { PartnershipStore } from './partnership.store';
import { PolicyStore } from './policy.store';
import { ProductionShareStore } from './production-share.store';
import type { RecordStore, SeenRecord } from './record-store';
import { RecyclingRateStore } from './recycling-rate.store';
import { SupplierStore } from './supplier.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

interface Doors<Input> {
  readonly store: RecordStore<Input>;
  readonly model: {
    find(id: string): Promise<(SeenRecord & { createdAt: string; updatedAt: string }) | null>;
  };
}

/** Subjects are kept by id and version, other records as they were seen. */
const bySeen = <Input>(store: {
  insert(id: string, record: Input): Promise<void>;
  replace(id: string, version: number, record: Input): Promise<void>;
  delete(id: string, version: number): Promise<void>;
}): RecordStore<Input> => ({
  insert: (id, record) => store.insert(id, record),
  replace: ({ id, version }, record) => store.replace(id, version, record),
  delete: ({ id, version }) => store.delete(id, version),
});

/** What is true of the store of every kind of record. */
function describeStore<Input extends object>(
  name: string,
  draft: Input,
  changes: Partial<Input>,
  doors: () => Doors<Input>,
): void {
  const changed = { ...draft, ...changes };
  const insert = async () => {
    const id = uuid();
    await doors().store.insert(id, draft);
    return { id, version: 1 };
  };
  const find = (id: string) => doors().model.find(id);
  const STALE = { code: 'record.stale', reason: 'stale' };
  const GONE = { code: 'record.not_found', reason: 'not_found' };

  describe(`the store of ${name}`, () => {
    it('keeps all of a new record, as version 1, and none of it once it is deleted', async () => {
      const before = await contentOf(parts.database);
      const seen = await insert();
      const { createdAt, updatedAt, ...record } = (await find(seen.id)) ?? {};
      expect(record).toEqual({ ...draft, ...seen });
      expect(updatedAt).toEqual(createdAt);
      await doors().store.delete(seen);
      expect(await find(seen.id)).toBeNull();
      expect(await contentOf(parts.database)).toEqual(before);
    });

    it('replaces all of a record, one version up, and keeps when it was made', async () => {
      const seen = await insert();
      const before = await find(seen.id);
      await doors().store.replace(seen, changed);
      const after = await find(seen.id);
      expect(after).toMatchObject({ ...changed, id: seen.id, version: 2, createdAt: before?.createdAt });
      await doors().store.replace({ id: seen.id, version: 2 }, draft);
      expect(await find(seen.id)).toMatchObject({ ...draft, version: 3 });
      await doors().store.delete({ id: seen.id, version: 3 });
    });

    it('refuses what was meant for an older version, and leaves the newer as it is', async () => {
      const seen = await insert();
      await doors().store.replace(seen, changed);
      await changingNothing(parts.database, async () => {
        await expect(doors().store.replace(seen, draft)).rejects.toMatchObject(STALE);
        await expect(doors().store.delete(seen)).rejects.toMatchObject(STALE);
      });
      await doors().store.delete({ ...seen, version: 2 });
    });

    it('says so when there is no such record any more', async () => {
      const seen = await insert();
      await doors().store.delete(seen);
      await changingNothing(parts.database, async () => {
        await expect(doors().store.replace(seen, draft)).rejects.toMatchObject(GONE);
        await expect(doors().store.delete(seen)).rejects.toMatchObject(GONE);
      });
    });
  });
}

const facts = { country: 'NL', reference: 'https://example.org/register', note: 'As filed' };

describeStore(
  'suppliers',
  supplierDraft({
    identifiers: [{ scheme: 'duns', value: '123456789' }],
    owners: [{ name: 'Holding', supplierId: null, share: 0.6, asOf: '2026-01-31', ...facts }],
  }),
  { name: 'Anvil II', blocked: true, coveredOwnershipShare: null, owners: [], chains: [], identifiers: [] },
  () => ({ store: bySeen(parts.get(SupplierStore)), model: parts.get(SupplierReadModel) }),
);

describeStore(
  'partnerships',
  partnershipDraft({
    identifiers: [{ scheme: 'vendor', value: 'sap/deal-1' }],
    parties: [
      {
        supplierId: null,
        name: 'Bank',
        role: 'financier',
        amount: { amount: 0.01, currency: 'USD' },
        ...facts,
      },
      { supplierId: null, name: 'Anvil', role: 'supplier', amount: null, ...facts },
    ],
  }),
  { name: 'Anvil - Cobble', status: 'ended', amount: null, parties: [], identifiers: [], chains: [] },
  () => ({ store: bySeen(parts.get(PartnershipStore)), model: parts.get(PartnershipReadModel) }),
);

describeStore(
  'materials',
  materialDraft(),
  { name: 'Testium II', stages: [{ stage: 'metal', representedBy: 'neodymium' }], euSupplyRisk2023: 1.5 },
  () => ({ store: parts.get(MaterialStore), model: parts.get(MaterialReadModel) }),
);

describeStore(
  'production shares',
  productionShareDraft({ material: 'cesium', stage: 'extraction', country: 'CA' }),
  { share: 0.25, quality: 'weak', note: 'Counted anew' },
  () => ({ store: parts.get(ProductionShareStore), model: parts.get(ProductionShareReadModel) }),
);

describeStore(
  'recycling rates',
  recyclingRateDraft({ material: 'cesium' }),
  { rate: 0, quality: 'weak', note: 'Counted anew' },
  () => ({ store: parts.get(RecyclingRateStore), model: parts.get(RecyclingRateReadModel) }),
);

describeStore(
  'policies',
  policyDraft({ suspensions: [{ from: '2026-03-01', through: '2026-03-31' }] }),
  { title: 'Tax', materials: ['gallium', 'neodymium'], stages: [], suspensions: [], through: null },
  () => ({ store: parts.get(PolicyStore), model: parts.get(PolicyReadModel) }),
);
