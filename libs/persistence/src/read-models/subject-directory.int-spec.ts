import type { SubjectRef } from '@lodestone/contracts';
import {
  aKeptScore,
  aScoreChange,
  aSupplier,
  partnershipDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { PartnershipStore } from '../stores/partnership.store';
import { ScoreChangeRows } from '../stores/score-change-rows';
import { ScoreChangeStore } from '../stores/score-change.store';
import { ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { SupplierStore } from '../stores/supplier.store';
import { SubjectDirectory } from './subject-directory';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

const DUNS = { scheme: 'duns', value: '123456789' } as const;
const SAP = { scheme: 'vendor', value: 'sap/4711' } as const;
const CAGE = { scheme: 'cage', value: '1ABC2' } as const;
const [anvil, basalt, deal] = [uuid(), uuid(), uuid()];

const documents = () => parts.get(InputDocumentStore);

beforeAll(async () => {
  await parts.get(SupplierStore).insert(anvil, supplierDraft({ name: 'Anvil', identifiers: [DUNS, SAP] }));
  await parts.get(SupplierStore).insert(basalt, supplierDraft({ name: 'Basalt', identifiers: [CAGE] }));
  await parts.get(PartnershipStore).insert(deal, partnershipDraft({ name: 'Deal', identifiers: [SAP] }));
  await documents().write(aSupplier({ id: anvil, name: 'Anvil' }));
  await documents().write(aSupplier({ id: basalt, name: 'Basalt', chains: [] }));
  await documents().write(aSupplier({ id: deal, name: 'Deal', kind: 'partnership' }));
});

const byId = (id: string): SubjectRef => ({ by: 'id', id });
const by = (identifier: typeof DUNS | typeof SAP | typeof CAGE): SubjectRef => ({
  by: 'identifier',
  identifier,
});

describe('a reference', () => {
  it.each([
    ['an id', 'supplier', byId(anvil), anvil],
    ['an id of the other kind', 'partnership', byId(anvil), null],
    ['an identifier', 'supplier', by(DUNS), anvil],
    ['an identifier that both kinds have', 'supplier', by(SAP), anvil],
    ['an identifier that both kinds have', 'partnership', by(SAP), deal],
    ['an identifier of the other kind', 'partnership', by(CAGE), null],
    ['an id of nobody', 'supplier', byId(uuid()), null],
  ] as const)('by %s means, as a %s, whom it should', async (_, kind, ref, id) => {
    expect(await parts.get(SubjectDirectory).resolve(kind, ref)).toBe(id);
  });
});

describe('looking up', () => {
  const lookUp = (...refs: (SubjectRef | null)[]) => parts.get(SubjectDirectory).lookUp(refs);

  it('finds everybody whom each reference means, and keeps to the order asked', async () => {
    const found = await lookUp(by(CAGE), null, byId(uuid()), by(SAP), byId(anvil), byId(anvil));
    expect(found.map(({ position, name }) => [position, name])).toEqual([
      [0, 'Basalt'],
      [3, expect.any(String)],
      [3, expect.any(String)],
      [4, 'Anvil'],
      [5, 'Anvil'],
    ]);
    const both = found.filter(({ position }) => position === 3).map(({ kind }) => kind);
    expect(both.sort()).toEqual(['partnership', 'supplier']);
  });

  it('tells who can be scored, and that nobody is yet', async () => {
    expect(await lookUp(byId(anvil), byId(basalt))).toMatchObject([
      { kind: 'supplier', subjectId: anvil, reply: null, receipt: null, hasChains: true },
      { kind: 'supplier', subjectId: basalt, reply: null, receipt: null, hasChains: false },
    ]);
  });

  it('tells the score in force with its reply', async () => {
    const scored = uuid();
    await documents().write(aSupplier({ id: scored }));
    await parts.get(Database).transaction(async () => {
      await parts.get(ScoreStore).add(new ScoreRows(0, [aKeptScore(scored)]));
      await parts.get(ScoreChangeStore).add(new ScoreChangeRows('1', [aScoreChange(scored)]));
    });
    expect(await lookUp(byId(scored))).toMatchObject([
      { subjectId: scored, receipt: 'sha256:1', validity: 'current', reply: { template: '{"value":40.5}' } },
    ]);
  });

  it('of nothing finds nothing', async () => {
    expect(await lookUp()).toEqual([]);
    expect(await lookUp(null)).toEqual([]);
  });
});

describe('an identifier', () => {
  const takenBy = (kind: 'supplier' | 'partnership', except: string) =>
    parts.get(SubjectDirectory).takenBy(kind, [DUNS, SAP, CAGE], except);

  it('is taken by whoever else of the kind has it', async () => {
    expect(await takenBy('supplier', anvil)).toEqual([{ ...CAGE, id: basalt, name: 'Basalt' }]);
    expect(await takenBy('partnership', deal)).toEqual([]);
    expect(await takenBy('partnership', anvil)).toEqual([{ ...SAP, id: deal, name: 'Deal' }]);
    expect(await parts.get(SubjectDirectory).takenBy('supplier', [], basalt)).toEqual([]);
  });

  it('cannot be kept for two of a kind, even past every check', async () => {
    const draft = supplierDraft({ identifiers: [DUNS] });
    await expect(parts.get(SupplierStore).insert(uuid(), draft)).rejects.toMatchObject({
      constraint: 'identifiers_pk',
    });
  });
});
