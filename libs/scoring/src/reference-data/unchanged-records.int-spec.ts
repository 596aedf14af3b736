import { PersistenceModule, ReferenceFactsReadModel } from '@lodestone/persistence';
import {
  changingNothing,
  materialDraft,
  partnershipDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
  useParts,
} from '@lodestone/testing';
import { SavePartnership } from '../evidence/save-partnership';
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

const generation = async () => (await parts.get(ReferenceFactsReadModel).current()).generation;

interface Kept {
  readonly id: string;
  readonly version: number;
}
interface Keeper {
  /** Of another number it is another record. */
  readonly make: (number: number) => Promise<Kept>;
  readonly change: (seen: Kept, patch: object) => Promise<Kept>;
  /** Says again what the record says. */
  readonly same: object;
  /** Changes something that no score is made from. */
  readonly aside: object;
  /** Changes something that scores are made from. */
  readonly core: object;
}

const REFERENCE: Record<string, Keeper> = {
  material: {
    make: (number) => parts.get(SaveMaterial).create(materialDraft({ code: `aside_${number}` })),
    change: (seen, patch) => parts.get(SaveMaterial).change(seen, patch),
    ...{ same: { name: 'Testium' }, aside: { note: 'Looked at', euCritical2023: true } },
    core: { magnet: true },
  },
  'production share': {
    make: async (number) => {
      const { code } = await parts.get(SaveMaterial).create(materialDraft({ code: `ore_${number}` }));
      const share = { material: code, stage: 'extraction' as const };
      return parts.get(SaveProductionShare).create(productionShareDraft(share));
    },
    change: (seen, patch) => parts.get(SaveProductionShare).change(seen, patch),
    ...{ same: { share: 0.01 }, aside: { note: 'Looked at', quality: 'estimate' }, core: { share: 0.02 } },
  },
  'recycling rate': {
    make: async (number) => {
      const { code } = await parts.get(SaveMaterial).create(materialDraft({ code: `scrap_${number}` }));
      return parts.get(SaveRecyclingRate).create(recyclingRateDraft({ material: code, rate: 0.1 }));
    },
    change: (seen, patch) => parts.get(SaveRecyclingRate).change(seen, patch),
    ...{ same: { rate: 0.1 }, aside: { note: 'Looked at' }, core: { rate: 0.2 } },
  },
  policy: {
    make: (number) => parts.get(SavePolicy).create(policyDraft({ code: `XX-ASIDE-${number}` })),
    change: (seen, patch) => parts.get(SavePolicy).change(seen, patch),
    ...{ same: { materials: ['neodymium'] }, aside: { note: 'Looked at', issuer: 'HK' } },
    core: { measure: 'quota' },
  },
};
const EVIDENCE: Record<string, Omit<Keeper, 'core' | 'aside'>> = {
  supplier: {
    make: () => parts.get(SaveSupplier).create(supplierDraft()),
    change: (seen, patch) => parts.get(SaveSupplier).change(seen, patch),
    same: { name: supplierDraft().name, chains: supplierDraft().chains },
  },
  partnership: {
    make: () => parts.get(SavePartnership).create(partnershipDraft()),
    change: (seen, patch) => parts.get(SavePartnership).change(seen, patch),
    same: { amount: partnershipDraft().amount, type: 'supply' },
  },
};

describe.each(Object.entries({ ...REFERENCE, ...EVIDENCE }))('a %s', (_, { make, change, same }) => {
  it('that is told nothing new keeps its version, and everything stays as it is', async () => {
    const made = await make(0);
    for (const patch of [{}, same]) {
      expect(await changingNothing(parts.database, () => change(made, patch))).toEqual(made);
    }
    await expect(change({ ...made, version: 7 }, {})).rejects.toMatchObject({ code: 'record.stale' });
  });
});

describe.each(Object.entries(REFERENCE))('the scores', (kind, { make, change, aside, core }) => {
  it(`stay current when a ${kind} is only annotated, and are made anew when it says something else`, async () => {
    const made = await make(1);
    const before = await generation();
    const annotated = await change(made, aside);
    expect(annotated.version).toBe(made.version + 1);
    expect(await generation()).toBe(before);
    await change(annotated, core);
    expect(await generation()).not.toBe(before);
  });
});
