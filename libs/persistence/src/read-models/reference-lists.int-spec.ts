import type { MaterialListQuery, PolicyListQuery, ProductionShareListQuery } from '@lodestone/contracts';
import {
  aChain,
  materialDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { PersistenceModule } from '../persistence.module';
import { MaterialStore } from '../stores/material.store';
import { PolicyStore } from '../stores/policy.store';
import { ProductionShareStore } from '../stores/production-share.store';
import { RecyclingRateStore } from '../stores/recycling-rate.store';
import { SupplierStore } from '../stores/supplier.store';
import { MaterialReadModel } from './material.read-model';
import { PolicyReadModel } from './policy.read-model';
import { ProductionShareReadModel } from './production-share.read-model';
import { RecyclingRateReadModel } from './recycling-rate.read-model';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);
const iron = uuid();
const policy = uuid();

beforeAll(async () => {
  const materials = parts.get(MaterialStore);
  const stages = [
    { stage: 'extraction', representedBy: null },
    { stage: 'metal', representedBy: null },
  ] as const;
  await materials.insert(iron, materialDraft({ code: 'iron', name: 'Iron', stages: [...stages] }));
  await materials.insert(
    uuid(),
    materialDraft({
      ...{ code: 'magnets', name: 'Magnets', kind: 'product', group: 'light_rare_earth' },
      stages: [{ stage: 'component', representedBy: 'iron' }],
    }),
  );
  const shares = parts.get(ProductionShareStore);
  const share = { material: 'iron', stage: 'extraction' } as const;
  await shares.insert(uuid(), productionShareDraft({ ...share, country: 'CN', share: 0.5 }));
  await shares.insert(uuid(), productionShareDraft({ ...share, country: 'AU', share: 0.25 }));
  await shares.insert(uuid(), productionShareDraft({ ...share, stage: 'metal', country: 'AU', share: 1 }));
  await parts.get(RecyclingRateStore).insert(uuid(), recyclingRateDraft({ material: 'iron', rate: 0.3 }));
  await parts.get(PolicyStore).insert(
    policy,
    policyDraft({
      ...{ code: 'XX-1', materials: ['iron'], from: '2026-01-01', through: '2026-12-31' },
      suspensions: [{ from: '2026-03-01', through: '2026-03-31' }],
    }),
  );
  await parts
    .get(PolicyStore)
    .insert(uuid(), policyDraft({ code: 'XX-2', materials: ['magnets'], measure: 'quota', through: null }));
  const chains = [aChain({ material: 'iron', deliveredStage: 'metal', complete: ['extraction'] })];
  await parts.get(SupplierStore).insert(uuid(), supplierDraft({ name: 'Smelter', chains }));
});

describe('a reference record', () => {
  it('is found by its code as well as by its id, and by nothing else', async () => {
    const materials = parts.get(MaterialReadModel);
    expect(await materials.find('iron')).toMatchObject({ id: iron });
    expect(await materials.find(iron)).toMatchObject({ code: 'iron' });
    for (const ref of ['Iron', 'IRON', '', uuid(), 'a\0b']) expect(await materials.find(ref)).toBeNull();
    expect(await parts.get(PolicyReadModel).find('XX-1')).toMatchObject({ id: policy });
    expect(await parts.get(RecyclingRateReadModel).find('iron')).toBeNull();
  });
});

describe('the list of materials', () => {
  it.each<[string, Partial<MaterialListQuery>, string[]]>([
    ['by code', {}, ['iron', 'magnets']],
    ['by name, turned round', { sort: ['-name'] }, ['magnets', 'iron']],
    ['of a kind', { kind: 'product' }, ['magnets']],
    ['of a group', { group: 'other' }, ['iron']],
    ['of a part of a name', { q: 'IRO' }, ['iron']],
  ])('goes %s', async (_, query, codes) => {
    const { data } = await parts.get(MaterialReadModel).list({ limit: 50, ...query });
    expect(data.map(({ code }) => code)).toEqual(codes);
  });

  it('shows the stages of each in the order of a chain', async () => {
    const [material] = (await parts.get(MaterialReadModel).list({ limit: 1 })).data;
    expect(material.stages.map(({ stage }) => stage)).toEqual(['extraction', 'metal']);
  });
});

describe('the list of policies', () => {
  it.each<[string, Partial<PolicyListQuery>, string[]]>([
    ['of a material', { material: 'iron' }, ['XX-1']],
    ['of a measure', { measure: 'quota' }, ['XX-2']],
    ['the day before they start', { inForceOn: '2025-12-31' }, []],
    ['on the first day', { inForceOn: '2026-01-01' }, ['XX-1', 'XX-2']],
    ['the day before a suspension', { inForceOn: '2026-02-28' }, ['XX-1', 'XX-2']],
    ['on the first day of a suspension', { inForceOn: '2026-03-01' }, ['XX-2']],
    ['on the last day of a suspension', { inForceOn: '2026-03-31' }, ['XX-2']],
    ['the day after a suspension', { inForceOn: '2026-04-01' }, ['XX-1', 'XX-2']],
    ['on the last day', { inForceOn: '2026-12-31' }, ['XX-1', 'XX-2']],
    ['after the last day', { inForceOn: '2027-01-01' }, ['XX-2']],
  ])('has, %s, those', async (_, query, codes) => {
    const { data } = await parts.get(PolicyReadModel).list({ limit: 50, ...query });
    expect(data.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the list of production shares', () => {
  it.each<[string, Partial<ProductionShareListQuery>, number[]]>([
    ['by share, the largest first', { sort: ['-share'] }, [1, 0.5, 0.25]],
    ['of a stage', { stage: 'metal' }, [1]],
    ['of a country', { country: 'AU', sort: ['share'] }, [0.25, 1]],
    ['of a material that has none', { material: 'magnets' }, []],
  ])('goes %s', async (_, query, shares) => {
    const { data } = await parts.get(ProductionShareReadModel).list({ limit: 50, ...query });
    expect(data.map(({ share }) => share)).toEqual(shares);
  });

  it('knows the sum of the other countries at a stage', async () => {
    const shares = parts.get(ProductionShareReadModel);
    expect(await shares.sumOfOthers('iron', 'extraction', 'AU')).toBe(0.5);
    expect(await shares.sumOfOthers('iron', 'extraction', 'BR')).toBe(0.75);
    expect(await shares.sumOfOthers('iron', 'component', 'AU')).toBe(0);
    expect(await shares.exists('iron', 'extraction', 'AU')).toBe(true);
    expect(await shares.exists('iron', 'extraction', 'BR')).toBe(false);
  });
});

describe('what still uses a material', () => {
  it('is named: chains, policies, what it represents, and its own figures', async () => {
    const users = await parts.get(MaterialReadModel).namesOfUsers('iron');
    const figures = ['its production shares', 'its recycling rate'];
    expect(new Set(users)).toEqual(new Set(['magnets', 'Smelter', 'XX-1', ...figures]));
    expect(await parts.get(MaterialReadModel).namesOfUsers('magnets')).toEqual(['XX-2']);
    expect(await parts.get(MaterialReadModel).missing(['iron', 'tin'])).toEqual(new Set(['tin']));
  });

  it.each([
    ['extraction', ['production share of AU', 'production share of CN', 'Smelter']],
    ['metal', ['production share of AU', 'Smelter', 'XX-1']],
    ['component', ['magnets']],
    ['processing', []],
  ])('is named for its %s', async (stage, names) => {
    const users = await parts.get(MaterialReadModel).usersOfStages('iron', [stage]);
    expect(new Set(users.map(({ name }) => name))).toEqual(new Set(names));
    expect(users.every((user) => user.stage === stage)).toBe(true);
  });
});
