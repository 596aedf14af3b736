import { PersistenceModule } from '@lodestone/persistence';
import {
  aChain,
  aRecycling,
  changingNothing,
  materialDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import type { Chain, Stage } from '@lodestone/scoring-engine';
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
const stagesOf = (...stages: Stage[]) => stages.map((stage) => ({ stage, representedBy: null }));
const create = (code: string) =>
  parts
    .get(SaveMaterial)
    .create(materialDraft({ code, name: code, stages: stagesOf('extraction', 'processing', 'metal') }));
const supplierOf = (code: string, given: Partial<Chain>) =>
  parts
    .get(SaveSupplier)
    .create(supplierDraft({ name: `Maker of ${code}`, chains: [aChain({ material: code, ...given })] }));

describe('a stage of a material', () => {
  it.each<[string, string, (code: string) => Promise<unknown>, string]>([
    [
      'with a production share',
      'produced',
      (material) =>
        parts
          .get(SaveProductionShare)
          .create(productionShareDraft({ material, country: 'NZ', stage: 'metal' })),
      'metal (production share of NZ)',
    ],
    [
      'that a policy names',
      'policed',
      (code) =>
        parts
          .get(SavePolicy)
          .create(policyDraft({ code: `XX-${code}`, materials: [code], stages: ['metal'] })),
      'metal (XX-policed)',
    ],
    [
      'that a chain delivers',
      'delivered',
      (code) => supplierOf(code, { deliveredStage: 'metal' }),
      'metal (Maker of delivered)',
    ],
    [
      'where recycled feed enters',
      'recycled',
      (code) =>
        supplierOf(code, { deliveredStage: 'metal', recycling: aRecycling({ entersAt: 'processing' }) }),
      'processing (Maker of recycled)',
    ],
    [
      'where it represents another material',
      'representing',
      (code) => {
        const stages = [{ stage: 'metal' as const, representedBy: code }];
        return parts.get(SaveMaterial).create(materialDraft({ code: 'represented', stages }));
      },
      'metal (represented)',
    ],
  ])('%s stays, and the refusal says why', async (_, code, use, user) => {
    const made = await create(code);
    await use(code);
    await changingNothing(parts.database, () =>
      expect(parts.get(SaveMaterial).change(made, { stages: stagesOf('extraction') })).rejects.toMatchObject({
        code: 'material.stage_in_use',
        reason: 'conflict',
        message: expect.stringContaining(user) as unknown,
      }),
    );
  });

  it('that nothing uses can go, whatever policies say of stages it never had', async () => {
    const made = await create('free');
    const policy = policyDraft({ code: 'XX-FREE', materials: ['free'], stages: ['component'] });
    await parts.get(SavePolicy).create(policy);
    const changed = await parts.get(SaveMaterial).change(made, { stages: stagesOf('extraction') });
    expect(changed.stages).toEqual(stagesOf('extraction'));
  });
});

describe('a material', () => {
  it.each([
    [
      'production shares',
      (material: string) => parts.get(SaveProductionShare).create(productionShareDraft({ material })),
      'its production shares',
    ],
    [
      'a recycling rate',
      (material: string) => parts.get(SaveRecyclingRate).create(recyclingRateDraft({ material })),
      'its recycling rate',
    ],
  ])('with %s is not deleted along with them', async (_, use, user) => {
    const made = await create(user.replaceAll(' ', '_'));
    await use(made.code);
    await changingNothing(parts.database, () =>
      expect(parts.get(SaveMaterial).delete(made)).rejects.toMatchObject({
        code: 'material.in_use',
        message: expect.stringContaining(user) as unknown,
      }),
    );
  });
});
