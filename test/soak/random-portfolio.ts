import { ReferenceFactsReadModel } from '@lodestone/persistence';
import { SavePartnership, SaveSupplier } from '@lodestone/scoring';
import { partnershipDraft, supplierDraft } from '@lodestone/testing';
import { oneOf } from '../bench/one-of';
import type { Product } from './product';
import { between, type Cast, randomChains, randomParties, type Random } from './random-evidence';

const MATERIALS = ['neodymium', 'dysprosium', 'gallium', 'graphite'];
const COUNTRIES = ['AU', 'US', 'CN', 'MY', 'EE'];

/** Suppliers that buy from each other, also in circles, and a few partnerships that some of their sources come from. */
export async function makePortfolio(product: Product, random: Random): Promise<Cast> {
  const { materials } = await product.get(ReferenceFactsReadModel).current();
  const saveSupplier = product.get(SaveSupplier);
  return product.together(async () => {
    const cast = {
      materials: [...materials.values()].filter(({ code }) => MATERIALS.includes(code)),
      supplierIds: [] as string[],
      partnershipIds: [] as string[],
    };
    const suppliers: { readonly id: string; readonly version: number }[] = [];
    const count = between(random, 20, 45);
    for (let number = 0; number < count; number++) {
      const chains = random() < 0.15 ? [] : randomChains(null, cast, random);
      const draft = { name: `Supplier ${number}`, country: oneOf(COUNTRIES, random), chains };
      suppliers.push(await saveSupplier.create(supplierDraft(draft)));
      cast.supplierIds.push(suppliers[number].id);
    }
    cast.partnershipIds = await makePartnerships(product, cast, random);
    // Until now everybody has bought from those before; now some go round.
    for (const supplier of suppliers.filter(() => random() < 0.15)) {
      await saveSupplier.change(supplier, { chains: randomChains(supplier.id, cast, random) });
    }
    return cast;
  });
}

async function makePartnerships(product: Product, cast: Cast, random: Random): Promise<string[]> {
  const ids: string[] = [];
  const count = between(random, 1, 4);
  for (let number = 0; number < count; number++) {
    const draft = partnershipDraft({
      name: `Partnership ${number}`,
      parties: randomParties(cast, random),
      chains: randomChains(null, cast, random),
    });
    ids.push((await product.get(SavePartnership).create(draft)).id);
  }
  return ids;
}
