import { chainsSchema, type SupplierInput } from '@lodestone/contracts';
import { PersistenceModule, ScoringInputs, SupplierReadModel } from '@lodestone/persistence';
import { documentHash } from '@lodestone/scoring-engine';
import {
  aChain,
  aLink,
  aMaterial,
  anySupplier,
  aSource,
  changingNothing,
  contentOf,
  partnershipDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { RescoreSubjects } from '../runs/rescore-subjects';
import { ScoringModule } from '../scoring.module';
import { SavePartnership } from './save-partnership';
import { SaveSupplier } from './save-supplier';
import { supplierSubject } from './to-subject';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);
const save = () => parts.get(SaveSupplier);
const create = (given: Partial<SupplierInput> = {}) => save().create(supplierDraft(given));
const documentOf = async (id: string) => (await parts.get(ScoringInputs).reach([id])).get(id);
const linkTo = (id: string) => [aChain({ sources: [aLink(id)] })];
const DUNS = { scheme: 'duns', value: '123456789' } as const;

beforeEach(() =>
  parts.rows(`TRUNCATE suppliers, partnerships, input_documents, input_document_versions, scores, linked_exposures,
    score_changes, score_batches CASCADE`),
);
afterEach(() => jest.restoreAllMocks());

describe('saving a supplier', () => {
  const anyKeepable = anySupplier([aMaterial()]).filter(
    ({ chains }) => chainsSchema.safeParse(chains).success,
  );

  it('keeps all evidence as it was given, and beside it the same as the engine reads it', async () => {
    await fc.assert(
      fc.asyncProperty(anyKeepable, async (drawn) => {
        const { kind, id: _, ...evidence } = drawn;
        const draft = supplierDraft({ ...evidence, chains: evidence.chains.map(aChain) });
        const { id } = await save().create(draft);
        const record = await parts.get(SupplierReadModel).find(id);
        expect(record).toMatchObject(draft);
        const document = await documentOf(id);
        expect(document?.subject).toEqual({ kind, id, ...evidence });
        expect(document?.subject).toEqual(record && supplierSubject(id, record));
        expect(document?.hash).toBe(documentHash({ kind, id, ...evidence }));
      }),
      { numRuns: 40 },
    );
  });

  it('replaces what is given and leaves the rest as it is', async () => {
    const before = await create({ note: 'Met in May', identifiers: [DUNS] });
    const after = await save().change(before, { name: 'Renamed', note: null });
    const { createdAt, updatedAt: _, ...rest } = before;
    expect(after).toMatchObject({ ...rest, createdAt, name: 'Renamed', note: null, version: 2 });
    expect((await documentOf(before.id))?.subject.name).toBe('Renamed');
  });

  it('keeps nothing at all when it fails at the very end', async () => {
    jest.spyOn(parts.get(RescoreSubjects), 'execute').mockRejectedValue(new RangeError('power cut'));
    await changingNothing(parts.database, () => expect(create()).rejects.toThrow('power cut'));
    jest.restoreAllMocks();
    const seen = await create();
    jest.spyOn(parts.get(RescoreSubjects), 'execute').mockRejectedValue(new RangeError('power cut'));
    await changingNothing(parts.database, () =>
      expect(save().change(seen, { chains: [] })).rejects.toThrow('power cut'),
    );
  });

  it.each([
    ['a link to a supplier that there is not', { chains: linkTo(uuid()) }, 'supplier.unknown'],
    [
      'a partnership that there is not',
      { chains: [aChain({ sources: [aSource({ partnershipId: uuid() })] })] },
      'partnership.unknown',
    ],
    ['a material that there is not', { chains: [aChain({ material: 'unobtainium' })] }, 'material.unknown'],
    ['an identifier twice', { identifiers: [DUNS, DUNS] }, 'identifier.repeated'],
  ])('with %s is refused and leaves nothing', async (_, given, code) => {
    const seen = await create();
    await changingNothing(parts.database, async () => {
      await expect(create(given)).rejects.toMatchObject({ reason: 'invalid', code });
      await expect(save().change(seen, given)).rejects.toMatchObject({ reason: 'invalid', code });
    });
  });

  it('that links to itself is refused', async () => {
    const seen = await create();
    await changingNothing(parts.database, () =>
      expect(save().change(seen, { chains: linkTo(seen.id) })).rejects.toMatchObject({
        code: 'source.linked_to_itself',
      }),
    );
  });

  it('with an identifier of another supplier is refused, naming who has it; its own it may keep', async () => {
    const anvil = await create({ name: 'Anvil', identifiers: [DUNS] });
    await changingNothing(parts.database, async () => {
      const refused = create({ name: 'Basalt', identifiers: [{ scheme: 'cage', value: '1ABC2' }, DUNS] });
      await expect(refused).rejects.toMatchObject({
        ...{ reason: 'conflict', code: 'identifier.taken', errors: [{ pointer: '/identifiers/1' }] },
        message: expect.stringContaining(`Anvil (${anvil.id})`),
      });
    });
    expect(await save().change(anvil, { identifiers: [DUNS] })).toMatchObject({ identifiers: [DUNS] });
    await parts.get(SavePartnership).create(partnershipDraft({ identifiers: [DUNS] }));
  });

  it('with the same identifier twice at the same time is one supplier and one conflict', async () => {
    const made = await Promise.allSettled([create({ identifiers: [DUNS] }), create({ identifiers: [DUNS] })]);
    const refused = made.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: 'identifier.taken' }]);
    expect(await parts.rows('SELECT 1 FROM suppliers')).toHaveLength(1);
  });
});

describe('deleting a supplier', () => {
  it('leaves nothing of it but the history of its score up to its end, the evidence that it rested on, and what is told of it', async () => {
    const {
      score_changes,
      score_batches,
      input_document_versions,
      audit_events: _told,
      ...before
    } = await contentOf(parts.database);
    expect([score_changes, score_batches, input_document_versions]).toEqual([null, null, null]);
    const { id, ...seen } = await create({ identifiers: [DUNS] });
    const document = await documentOf(id);
    await save().delete({ id, ...seen });
    expect(await contentOf(parts.database)).toMatchObject(before);
    expect(await parts.rows('SELECT cause, value IS NULL AS ends FROM score_changes ORDER BY batch')).toEqual(
      [
        { cause: 'data', ends: false },
        { cause: 'data', ends: true },
      ],
    );
    expect(await parts.rows('SELECT subject_id, hash FROM input_document_versions')).toEqual([
      { subject_id: id, hash: document?.hash },
    ]);
  });

  it.each([
    ['links to it', (id: string) => create({ name: 'User', chains: linkTo(id) })],
    [
      'is owned by it',
      (id: string) => {
        const unknown = { country: null, share: null, asOf: null, reference: null, note: null };
        return create({ name: 'User', owners: [{ name: 'Holder', supplierId: id, ...unknown }] });
      },
    ],
    [
      'counts it among its parties',
      (supplierId: string) => {
        const party = { country: null, role: 'buyer', amount: null, reference: null, note: null } as const;
        const parties = [{ supplierId, name: 'Party', ...party }];
        return parts.get(SavePartnership).create(partnershipDraft({ name: 'User', parties }));
      },
    ],
  ])('is refused while another %s, and says who', async (_, use) => {
    const seen = await create();
    await use(seen.id);
    await changingNothing(parts.database, () =>
      expect(save().delete(seen)).rejects.toMatchObject({
        ...{ reason: 'conflict', code: 'supplier.in_use', message: expect.stringContaining('User') },
      }),
    );
  });

  it('is refused when it has changed since it was seen, or is gone', async () => {
    const seen = await create();
    await save().change(seen, { note: 'Changed' });
    await changingNothing(parts.database, () =>
      expect(save().delete(seen)).rejects.toMatchObject({ code: 'record.stale' }),
    );
    await save().delete({ ...seen, version: 2 });
    await expect(save().delete({ ...seen, version: 2 })).rejects.toMatchObject({ reason: 'not_found' });
    await expect(save().change(seen, {})).rejects.toMatchObject({ reason: 'not_found' });
  });

  it('does not fall between another that links to it meanwhile', async () => {
    const seen = await create();
    const outcomes = await Promise.allSettled([save().delete(seen), create({ chains: linkTo(seen.id) })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const reason: unknown = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))[0];
    expect(reason).toMatchObject({ code: expect.stringMatching(/^supplier\.(unknown|in_use)$/) });
  });
});
