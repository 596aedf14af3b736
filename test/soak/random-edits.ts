import type { PartnershipPatch, SupplierPatch } from '@lodestone/contracts';
import { SavePartnership, SavePolicy, SaveRecyclingRate, SaveSupplier } from '@lodestone/scoring';
import { policyDraft, recyclingRateDraft, supplierDraft } from '@lodestone/testing';
import { DomainError } from '@lodestone/server-kit';
import { oneOf } from '../bench/one-of';
import type { Product } from './product';
import { between, type Cast, randomChains, randomParties, type Random } from './random-evidence';

/** A change of evidence that is the same wherever it is made, and however often. */
export type Edit =
  | { readonly supplier: string; readonly patch: SupplierPatch }
  | { readonly partnership: string; readonly patch: PartnershipPatch }
  | { readonly gone: string };

/** Changes and removals of what there is. */
export const randomEdits = (cast: Cast, random: Random, most: number): Edit[] =>
  Array.from({ length: between(random, 1, most) }, () => randomEdit(cast, random));

function randomEdit(cast: Cast, random: Random): Edit {
  const supplier = oneOf(cast.supplierIds, random);
  const which = random();
  if (which < 0.1) return { gone: supplier };
  if (which < 0.2) return { supplier, patch: { chains: [] } };
  if (which < 0.3) return { supplier, patch: { country: oneOf(['CN', 'NO', 'CA'], random) } };
  if (which < 0.45) {
    const patch = { parties: randomParties(cast, random), chains: randomChains(null, cast, random) };
    return { partnership: oneOf(cast.partnershipIds, random), patch };
  }
  return { supplier, patch: { chains: randomChains(supplier, cast, random) } };
}

/** Makes a change; what others mention stays, and what is gone is gone. */
export async function applyEdit(product: Product, edit: Edit): Promise<void> {
  try {
    if ('gone' in edit) await product.get(SaveSupplier).delete({ id: edit.gone, version: 'any' });
    else if ('supplier' in edit)
      await product.get(SaveSupplier).change({ id: edit.supplier, version: 'any' }, edit.patch);
    else await product.get(SavePartnership).change({ id: edit.partnership, version: 'any' }, edit.patch);
  } catch (cause) {
    if (!(cause instanceof DomainError) || cause.kind !== 'user') throw cause;
  }
}

/** A new supplier, and reference data that moves scores: a measure that starts soon, a rate. */
export async function addRecords(product: Product, cast: Cast, random: Random): Promise<void> {
  const name = 'Newcomer';
  await product.get(SaveSupplier).create(supplierDraft({ name, chains: randomChains(null, cast, random) }));
  const { code } = oneOf(cast.materials, random);
  if (random() < 0.5) {
    const draft = { code: 'SOAK-1', materials: [code], stages: [], from: '2026-11-24', through: null };
    await product.get(SavePolicy).create(policyDraft(draft));
  } else {
    const rates = product.get(SaveRecyclingRate);
    await rates
      .create(recyclingRateDraft({ material: 'gallium', rate: random() }))
      .catch((cause: unknown) => {
        if (!(cause instanceof DomainError)) throw cause;
      });
  }
}
