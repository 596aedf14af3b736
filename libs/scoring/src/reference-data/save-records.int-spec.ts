import { PersistenceModule, ReferenceFactsReadModel } from '@lodestone/persistence';
import {
  aChain,
  aSource,
  changingNothing,
  materialDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { SaveSupplier } from '../evidence/save-supplier';
import { ScoringModule } from '../scoring.module';
import { SaveMaterial } from './save-material';
import { SavePolicy } from './save-policy';
import { SaveProductionShare } from './save-production-share';
import { SaveRecyclingRate } from './save-recycling-rate';

const parts = useParts('reference', (url, clock) => [
  PersistenceModule.forDatabase(url),
  ScoringModule.with({ clock }),
]);

const facts = () => parts.get(ReferenceFactsReadModel).current();
const refusal = (code: string, reason = 'invalid') => expect.objectContaining({ code, reason }) as unknown;
const expectRefused = (work: () => Promise<unknown>, error: unknown) =>
  changingNothing(parts.database, () => expect(work()).rejects.toEqual(error));

describe('a change of a reference fact', () => {
  it('is one more version of the reference data each time, and the engine is given the new fact', async () => {
    const { version } = await facts();
    const save = parts.get(SaveRecyclingRate);
    const made = await save.create(recyclingRateDraft({ material: 'gallium', rate: 0.1 }));
    expect((await facts()).materials.get('gallium')?.recyclingRate).toBe(0.1);
    const changed = await save.change(made, { rate: 0.2 });
    expect((await facts()).materials.get('gallium')?.recyclingRate).toBe(0.2);
    await save.delete(changed);
    expect(await facts()).toMatchObject({ version: `${version}+3` });
    expect((await facts()).materials.get('gallium')?.recyclingRate).toBeNull();
  });

  it('that is refused is no new version', async () => {
    await expectRefused(
      () => parts.get(SaveRecyclingRate).create(recyclingRateDraft({ material: 'neodymium' })),
      refusal('recycling_rate.exists', 'conflict'),
    );
  });

  it('that was made against an older version is refused, and of a record that is gone too', async () => {
    const save = parts.get(SaveMaterial);
    const made = await save.create(materialDraft());
    const changed = await save.change(made, { name: 'Renamed' });
    await expectRefused(() => save.change(made, { name: 'Again' }), refusal('record.stale', 'stale'));
    await expectRefused(() => save.delete(made), refusal('record.stale', 'stale'));
    await save.delete(changed);
    await expectRefused(() => save.delete(changed), refusal('record.not_found', 'not_found'));
    await expectRefused(() => save.change(changed, {}), refusal('record.not_found', 'not_found'));
  });

  it('of the same record by two at the same time is one change', async () => {
    const save = parts.get(SaveMaterial);
    const made = await save.create(materialDraft());
    const outcomes = await Promise.allSettled([
      save.change(made, { name: 'A' }),
      save.change(made, { name: 'B' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await save.delete({ id: made.id, version: 2 });
  });
});

describe('a material', () => {
  const create = (given: Parameters<typeof materialDraft>[0]) =>
    parts.get(SaveMaterial).create(materialDraft(given));
  const stage = (representedBy: string | null = null) => ({ stage: 'metal' as const, representedBy });

  it.each([
    ['a code that is taken', { code: 'neodymium' }, refusal('material.code_taken', 'conflict')],
    ['a stage twice', { stages: [stage(), stage()] }, refusal('stage.repeated')],
    ['what represents it being unknown', { stages: [stage('unobtainium')] }, refusal('material.unknown')],
    ['itself to represent it', { stages: [stage('testium')] }, refusal('material.represents_itself')],
  ])('with %s is refused', async (_, given, error) => {
    await expectRefused(() => create(given), error);
  });

  it('that chains stand on keeps its stages, and itself', async () => {
    const made = await create({ stages: [{ stage: 'extraction', representedBy: null }, stage()] });
    const chains = [
      aChain({ material: 'testium', deliveredStage: 'metal', sources: [aSource({ stage: 'extraction' })] }),
    ];
    const supplier = await parts.get(SaveSupplier).create(supplierDraft({ chains }));
    const save = parts.get(SaveMaterial);
    await expectRefused(
      () => save.change(made, { stages: [stage()] }),
      refusal('material.stage_in_use', 'conflict'),
    );
    await expectRefused(() => save.delete(made), refusal('material.in_use', 'conflict'));
    await parts.get(SaveSupplier).delete(supplier);
    await save.delete(made);
  });
});

describe('a production share', () => {
  const create = (given: object) => parts.get(SaveProductionShare).create(productionShareDraft(given));
  const cesium = { material: 'cesium', stage: 'extraction', form: 'mine' };

  it.each([
    ['of a material that there is not', { material: 'unobtainium' }, refusal('material.unknown')],
    [
      'of a stage that the material does not have',
      { material: 'graphite_natural' },
      refusal('stage.not_of_material'),
    ],
    [
      'that is there already',
      { stage: 'extraction', country: 'CN' },
      refusal('production_share.exists', 'conflict'),
    ],
  ])('%s is refused', async (_, given, error) => {
    await expectRefused(() => create(given), error);
  });

  it('may exceed 1 with the others by rounding, but by no more', async () => {
    const first = await create({ ...cesium, country: 'CA', share: 0.7 });
    await expectRefused(
      () => create({ ...cesium, country: 'CN', share: 0.36 }),
      refusal('production_share.sum_above_one'),
    );
    const second = await create({ ...cesium, country: 'CN', share: 0.34 });
    const save = parts.get(SaveProductionShare);
    await expectRefused(() => save.change(second, { share: 0.4 }), refusal('production_share.sum_above_one'));
    expect(await save.change(second, { share: 0.3 })).toMatchObject({ share: 0.3 });
    await save.delete(first);
  });
});

describe('a policy', () => {
  const create = (given: Parameters<typeof policyDraft>[0]) =>
    parts.get(SavePolicy).create(policyDraft(given));
  const month = (from: string, through: string) => ({ from: `2026-${from}`, through: `2026-${through}` });

  it.each([
    ['on a material that there is not', { materials: ['unobtainium'] }, refusal('material.unknown')],
    ['on a material twice', { materials: ['gallium', 'gallium'] }, refusal('material.repeated')],
    ['that ends before it starts', { through: '2025-12-31' }, refusal('period.ends_before_start')],
    [
      'with a suspension that ends before it starts',
      { suspensions: [month('03-02', '03-01')] },
      refusal('period.ends_before_start'),
    ],
    [
      'with suspensions that share a day',
      { suspensions: [month('03-31', '04-30'), month('03-01', '03-31')] },
      refusal('period.overlaps'),
    ],
  ])('%s is refused', async (_, given, error) => {
    await expectRefused(() => create(given), error);
  });

  it('may last a day, with suspensions that follow each other', async () => {
    const suspensions = [month('04-01', '04-30'), month('03-01', '03-31')];
    const made = await create({ from: '2026-03-01', through: '2026-03-01', suspensions });
    expect(made.suspensions).toEqual([...suspensions].reverse());
    await expectRefused(() => create({}), refusal('policy.code_taken', 'conflict'));
    await parts.get(SavePolicy).delete(made);
  });
});
