import { documentHash, type Subject } from '@lodestone/scoring-engine';
import {
  aChain,
  aLink,
  aMaterial,
  anySupplier,
  aSource,
  aSupplier,
  partnershipDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { ScoringInputs } from '../read-models/scoring-inputs.read-model';
import { InputDocumentStore } from './input-document.store';
import { PartnershipStore } from './partnership.store';
import { SupplierStore } from './supplier.store';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

/** Keeps suppliers as their documents say; each may link to any other. */
function keep(...subjects: Subject[]): Promise<void> {
  const database = parts.get(Database);
  return database.transaction(async () => {
    await database.deferLinks();
    for (const { id, ...subject } of subjects) {
      const chains = subject.chains.map(aChain);
      await parts.get(SupplierStore).insert(id, supplierDraft({ ...subject, chains }));
      await parts.get(InputDocumentStore).write({ ...subject, id });
    }
  });
}

/** Keeps a partnership of these parties that declares a chain of these sources. */
async function keepPartnership(id: string, partyIds: string[], links: string[] = []): Promise<void> {
  const chains = [aChain({ sources: links.map((link) => aLink(link, { share: 0.1 })) })];
  const draft = partnershipDraft({ chains });
  await parts.get(PartnershipStore).insert(id, draft);
  const { name, coveredOwnershipShare, blocked } = draft;
  const subject: Subject = {
    kind: 'partnership',
    id,
    name,
    country: null,
    coveredOwnershipShare,
    blocked,
    chains,
  };
  await parts.get(InputDocumentStore).write(subject, partyIds);
}

const linkedTo = (id: string, ...suppliers: string[]): Subject =>
  aSupplier({ id, chains: [aChain({ sources: suppliers.map((other) => aLink(other, { share: 0.1 })) })] });
const reachOf = async (id: string) => [...(await parts.get(ScoringInputs).reach([id])).keys()].sort();
const dependsOn = async (id: string) =>
  (await parts.get(ScoringInputs).reach([id])).get(id)?.dependsOn.slice().sort();

describe('an input document', () => {
  it('is to the last digit what was written, with its hash', async () => {
    const subjects = anySupplier([aMaterial()]);
    await fc.assert(
      fc.asyncProperty(subjects, async (drawn) => {
        const subject = { ...drawn, id: uuid() };
        await parts.get(InputDocumentStore).write(subject);
        const document = (await parts.get(ScoringInputs).reach([subject.id])).get(subject.id);
        expect(document?.subject).toEqual(subject);
        expect(document?.hash).toBe(documentHash(subject));
      }),
      { numRuns: 50 },
    );
  });

  it('is replaced when its evidence changes', async () => {
    const [id, other] = [uuid(), uuid()];
    await keep(aSupplier({ id: other }), linkedTo(id, other));
    await parts.get(InputDocumentStore).write(aSupplier({ id, name: 'Renamed' }));
    const document = (await parts.get(ScoringInputs).reach([id])).get(id);
    expect(document).toMatchObject({ subject: { name: 'Renamed' }, dependsOn: [] });
  });

  it('that is replaced by another is kept, once, for the receipts of what was said then', async () => {
    const id = uuid();
    const [first, second] = [aSupplier({ id }), aSupplier({ id, name: 'Renamed' })];
    const store = parts.get(InputDocumentStore);
    const versions = () =>
      parts.rows<{ hash: string; document: Subject }>(
        'SELECT hash, document FROM input_document_versions WHERE subject_id = $1 ORDER BY document ->> $2',
        ...[id, 'name'],
      );
    await store.write(first);
    await store.write(first);
    expect(await versions()).toEqual([]);
    await store.write(second);
    expect(await versions()).toEqual([{ hash: documentHash(first), document: first }]);
    await store.write(first);
    await store.write(second);
    expect(await versions()).toEqual([
      { hash: documentHash(second), document: second },
      { hash: documentHash(first), document: first },
    ]);
  });

  it('is gone when it is deleted, but for the version that is kept', async () => {
    const id = uuid();
    await keep(aSupplier({ id }));
    await parts.get(InputDocumentStore).delete(id);
    expect(await reachOf(id)).toEqual([]);
    expect(
      await parts.rows(
        'SELECT document ->> $2 AS id FROM input_document_versions WHERE subject_id = $1',
        id,
        'id',
      ),
    ).toEqual([{ id }]);
  });
});

describe('what a score rests on', () => {
  it('is the subject and all it links to, near and far, once around a circle too', async () => {
    const [a, b, c, apart] = [uuid(), uuid(), uuid(), uuid()].sort();
    await keep(linkedTo(a, b), linkedTo(b, c), linkedTo(c, a), linkedTo(apart, a));
    expect(await reachOf(a)).toEqual([a, b, c]);
    expect(await reachOf(apart)).toEqual([a, b, c, apart]);
  });

  it('is of a partnership also its parties, its links, and the suppliers that it brings sources', async () => {
    const [party, link, brought, deal] = [uuid(), uuid(), uuid(), uuid()].sort();
    await keep(aSupplier({ id: party }), aSupplier({ id: link }));
    await keepPartnership(deal, [party], [link]);
    await keep(aSupplier({ id: brought, chains: [aChain({ sources: [aSource({ partnershipId: deal })] })] }));
    expect(await dependsOn(deal)).toEqual([party, link]);
    const bringing = await parts.get(InputDocumentStore).partnershipsBringing(brought);
    expect(bringing).toEqual([deal]);
    await parts.get(InputDocumentStore).refreshPartnerships(bringing);
    expect(await dependsOn(deal)).toEqual([party, link, brought]);
  });

  it('of an id that nobody has is nothing', async () => {
    expect(await reachOf(uuid())).toEqual([]);
  });
});
