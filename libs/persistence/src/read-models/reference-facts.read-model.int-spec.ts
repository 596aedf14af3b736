import {
  materialDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  useParts,
} from '@lodestone/testing';
import { v7 as uuid } from 'uuid';
import { PersistenceModule } from '../persistence.module';
import { MaterialStore } from '../stores/material.store';
import { PolicyStore } from '../stores/policy.store';
import { ProductionShareStore } from '../stores/production-share.store';
import { RecyclingRateStore } from '../stores/recycling-rate.store';
import { ScoringBasisStore } from '../stores/scoring-basis.store';
import { ReferenceFactsReadModel } from './reference-facts.read-model';

const parts = useParts('migrated', (url) => [PersistenceModule.forDatabase(url)]);
const facts = () => parts.get(ReferenceFactsReadModel).current();

beforeAll(async () => {
  await parts.get(ScoringBasisStore).start('2026.11');
  const stages = (['metal', 'extraction'] as const).map((stage) => ({ stage, representedBy: null }));
  await parts.get(MaterialStore).insert(uuid(), materialDraft({ code: 'group', stages, kind: 'group' }));
  await parts.get(MaterialStore).insert(
    uuid(),
    materialDraft({
      ...{ code: 'iron', name: 'Iron', magnet: true },
      stages: [
        { stage: 'processing', representedBy: null },
        { stage: 'extraction', representedBy: 'group' },
        { stage: 'metal', representedBy: 'group' },
      ],
    }),
  );
  const shares = [
    { material: 'group', stage: 'extraction', country: 'CN', share: 1 / 3 },
    { material: 'group', stage: 'extraction', country: 'AU', share: 0.1 },
    { material: 'iron', stage: 'extraction', country: 'BR', share: 0.9 },
    { material: 'iron', stage: 'processing', country: 'MY', share: 0.2 },
  ] as const;
  for (const share of shares)
    await parts.get(ProductionShareStore).insert(uuid(), productionShareDraft(share));
  await parts.get(RecyclingRateStore).insert(uuid(), recyclingRateDraft({ material: 'iron', rate: 0.01 }));
  const suspensions = [
    { from: '2026-05-01', through: '2026-05-31' },
    { from: '2026-03-01', through: '2026-03-31' },
  ];
  await parts
    .get(PolicyStore)
    .insert(uuid(), policyDraft({ code: 'XX-1', materials: ['iron', 'group'], suspensions }));
});

describe('the facts that the engine is given', () => {
  it('are those of the material itself, or of what represents it at a stage; none where nothing is known', async () => {
    const { materials } = await facts();
    expect(materials.get('iron')).toEqual({
      code: 'iron',
      name: 'Iron',
      magnet: true,
      stages: ['extraction', 'processing', 'metal'],
      worldShares: { extraction: { AU: 0.1, CN: 1 / 3 }, processing: { MY: 0.2 } },
      recyclingRate: 0.01,
    });
    expect(materials.get('group')).toMatchObject({ recyclingRate: null });
  });

  it('hold each measure with its suspensions in order', async () => {
    const { policies } = await facts();
    expect(policies).toEqual([
      {
        ...{ code: 'XX-1', title: 'Tax on metal', measure: 'tax', materials: ['group', 'iron'] },
        ...{ stages: ['metal'], from: '2026-01-01', through: '2027-12-31', verifiedThrough: null },
        suspensions: [
          { from: '2026-03-01', through: '2026-03-31' },
          { from: '2026-05-01', through: '2026-05-31' },
        ],
      },
    ]);
  });

  it('are named after the set they come from, and are read again only when a fact has changed', async () => {
    const before = await facts();
    expect([before.version, before.generation]).toEqual(['2026.11', '1']);
    expect(await facts()).toBe(before);
    await parts.rows('UPDATE recycling_rates SET rate = 0.5');
    await parts.get(ScoringBasisStore).referenceChanged();
    const after = await facts();
    expect([after.version, after.generation]).toEqual(['2026.11+1', '2']);
    expect(after.materials.get('iron')?.recyclingRate).toBe(0.5);
  });
});

describe('the set that a database starts from', () => {
  it('is named once', async () => {
    const basis = parts.get(ScoringBasisStore);
    expect(await basis.referenceSet()).toBe('2026.11');
    await expect(basis.start('2027.01')).rejects.toMatchObject({ constraint: 'scoring_basis_pk' });
  });
});
