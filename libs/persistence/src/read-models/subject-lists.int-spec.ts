import type { PartnershipListQuery, SupplierListQuery } from '@lodestone/contracts';
import type { Band } from '@lodestone/scoring-engine';
import {
  aChain,
  aKeptScore,
  aLink,
  aSource,
  aSupplier,
  partnershipDraft,
  someFigures,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { Database } from '../database';
import { PersistenceModule } from '../persistence.module';
import { InputDocumentStore } from '../stores/input-document.store';
import { PartnershipStore } from '../stores/partnership.store';
import { ScoreRows } from '../stores/score-rows';
import { ScoreStore } from '../stores/score.store';
import { SupplierStore } from '../stores/supplier.store';
import { PartnershipReadModel } from './partnership.read-model';
import { SupplierReadModel } from './supplier.read-model';

const parts = useParts('reference', (url) => [PersistenceModule.forDatabase(url)]);

const [anvil, basalt, cobble] = [uuid(), uuid(), uuid()];
const [loan, supply] = [uuid(), uuid()];
const OTHER_RUN = 7;

/** Keeps what a subject needs to be in lists: a score, be it one that says that there is nothing to score. */
async function score(
  id: string,
  kind: 'supplier' | 'partnership',
  figures: { value: number; band: Band } | null,
): Promise<void> {
  await parts.get(InputDocumentStore).write(aSupplier({ id, kind }));
  const kept = aKeptScore(id, {
    subjectKind: kind,
    figures: figures && someFigures({ lower: 0, upper: 100, ...figures }),
  });
  // That another run says something else of it makes no difference.
  const other = aKeptScore(id, { subjectKind: kind, figures: someFigures({ value: 99, upper: 100 }) });
  await parts.get(Database).transaction(async () => {
    await parts.get(ScoreStore).add(new ScoreRows(0, [kept]));
    await parts.get(ScoreStore).add(new ScoreRows(OTHER_RUN, [other]));
  });
}

beforeAll(async () => {
  await parts.rows(`CREATE TABLE scores_${OTHER_RUN} PARTITION OF scores FOR VALUES IN (${OTHER_RUN})`);
  const suppliers = parts.get(SupplierStore);
  const partnerships = parts.get(PartnershipStore);
  await suppliers.insert(basalt, supplierDraft({ name: 'Basalt Refining', country: null, chains: [] }));
  await partnerships.insert(
    loan,
    partnershipDraft({
      ...{ name: 'Basalt - Bank', type: 'financing', status: 'announced', announcedOn: null, chains: [] },
      parties: [
        {
          supplierId: basalt,
          name: 'Basalt',
          country: null,
          role: 'producer',
          amount: null,
          reference: null,
          note: null,
        },
      ],
    }),
  );
  const chains = [aChain({ sources: [aLink(basalt), aSource({ stage: 'metal', partnershipId: loan })] })];
  await suppliers.insert(anvil, supplierDraft({ name: 'anvil Magnets', chains }));
  const owners = [
    { name: 'Anvil', supplierId: anvil, country: null, share: 1, asOf: null, reference: null, note: null },
  ];
  const gallium = aChain({ material: 'gallium', deliveredStage: 'processing' });
  await suppliers.insert(
    cobble,
    supplierDraft({ name: 'Cobble Mines', country: 'CN', blocked: true, owners, chains: [gallium] }),
  );
  await partnerships.insert(supply, partnershipDraft({ name: 'Anvil - Cobble', announcedOn: '2026-01-15' }));
  await score(anvil, 'supplier', { value: 40, band: 'moderate' });
  await score(basalt, 'supplier', null);
  await score(cobble, 'supplier', { value: 70, band: 'critical' });
  await score(loan, 'partnership', null);
  await score(supply, 'partnership', { value: 55, band: 'high' });
});

describe('the list of suppliers', () => {
  const find = async (query: Partial<SupplierListQuery>) => {
    const { data } = await parts.get(SupplierReadModel).list({ limit: 50, ...query });
    return data.map(({ name }) => name);
  };

  it('shows each in short, with its materials and the score in force', async () => {
    const { data } = await parts.get(SupplierReadModel).list({ limit: 50 });
    expect(data).toMatchObject([
      { id: anvil, materials: ['neodymium'], score: { value: 40, band: 'moderate' }, version: 1 },
      { id: basalt, country: null, materials: [], score: null },
      { id: cobble, materials: ['gallium'], blocked: true, score: { value: 70 } },
    ]);
  });

  it.each<[string, Partial<SupplierListQuery>, string[]]>([
    ['by name, whatever the case', {}, ['anvil Magnets', 'Basalt Refining', 'Cobble Mines']],
    [
      'by score, the unscored last',
      { sort: ['-score'] },
      ['Cobble Mines', 'anvil Magnets', 'Basalt Refining'],
    ],
    [
      'by country, without one first',
      { sort: ['country'] },
      ['Basalt Refining', 'anvil Magnets', 'Cobble Mines'],
    ],
    ['of a part of a name', { q: 'REFIN' }, ['Basalt Refining']],
    ['of a country', { country: 'CN' }, ['Cobble Mines']],
    ['of a band', { band: 'moderate' }, ['anvil Magnets']],
    ['of a material', { material: 'gallium' }, ['Cobble Mines']],
    ['of those that are blocked', { blocked: true }, ['Cobble Mines']],
    ['of those that are not', { blocked: false }, ['anvil Magnets', 'Basalt Refining']],
    ['of several filters at once', { country: 'CN', band: 'moderate' }, []],
  ])('goes %s', async (_, query, names) => {
    expect(await find(query)).toEqual(names);
  });
});

describe('the list of partnerships', () => {
  it.each<[string, Partial<PartnershipListQuery>, string[]]>([
    ['by name', {}, ['Anvil - Cobble', 'Basalt - Bank']],
    [
      'by the day of announcement, without one last',
      { sort: ['-announcedOn'] },
      ['Anvil - Cobble', 'Basalt - Bank'],
    ],
    ['by score, the unscored first', { sort: ['score'] }, ['Basalt - Bank', 'Anvil - Cobble']],
    ['of a type', { type: 'financing' }, ['Basalt - Bank']],
    ['of a status', { status: 'signed' }, ['Anvil - Cobble']],
    ['of a material', { material: 'neodymium' }, ['Anvil - Cobble']],
    ['of a band', { band: 'high' }, ['Anvil - Cobble']],
    ['of a party', { party: basalt }, ['Basalt - Bank']],
    ['of a party that takes no part', { party: anvil }, []],
  ])('goes %s', async (_, query, names) => {
    const { data } = await parts.get(PartnershipReadModel).list({ limit: 50, ...query });
    expect(data.map(({ name }) => name)).toEqual(names);
  });
});

describe('who would miss a record', () => {
  it('names those that link to a supplier, and the partnerships in which it takes part', async () => {
    const users = await parts.get(SupplierReadModel).namesOfUsers(basalt);
    expect(new Set(users)).toEqual(new Set(['anvil Magnets', 'Basalt - Bank']));
  });

  it('names those that a supplier owns', async () => {
    expect(await parts.get(SupplierReadModel).namesOfUsers(anvil)).toEqual(['Cobble Mines']);
  });

  it('names those whose sources a partnership brings', async () => {
    expect(await parts.get(PartnershipReadModel).namesOfUsers(loan)).toEqual(['anvil Magnets']);
  });

  it('names nobody when nobody would', async () => {
    expect(await parts.get(SupplierReadModel).namesOfUsers(cobble)).toEqual([]);
    expect(await parts.get(PartnershipReadModel).namesOfUsers(supply)).toEqual([]);
  });
});

it('Ids that belong to nobody are told from those that do', async () => {
  const nobody = uuid();
  expect(await parts.get(SupplierReadModel).missing([anvil, nobody, loan])).toEqual(new Set([nobody, loan]));
  expect(await parts.get(PartnershipReadModel).missing([loan, anvil])).toEqual(new Set([anvil]));
  expect(await parts.get(PartnershipReadModel).namesOf([loan, nobody])).toEqual(
    new Map([[loan, 'Basalt - Bank']]),
  );
});
