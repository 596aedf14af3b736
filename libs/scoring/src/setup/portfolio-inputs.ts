import {
  type PartnershipInput,
  partnershipInputSchema,
  type SupplierInput,
  supplierInputSchema,
} from '@lodestone/contracts';
import type { ExampleChain, ExamplePartnership, ExampleSupplier } from '@lodestone/reference-data';

/** Ids of the records that the portfolio mentions by slug. */
export interface PortfolioIds {
  readonly suppliers: ReadonlyMap<string, string>;
  readonly partnerships: ReadonlyMap<string, string>;
}

/** A supplier of the example portfolio as a record; others can address it as `lodestone:<slug>`. */
export function exampleSupplierInput(
  { slug, owners, chains, ...supplier }: ExampleSupplier,
  ids: PortfolioIds,
): SupplierInput {
  return supplierInputSchema.parse({
    ...supplier,
    identifiers: [{ scheme: 'lodestone', value: slug }],
    owners: owners.map(({ supplier: holder, ...owner }) => ({
      ...owner,
      supplierId: idOf(ids.suppliers, holder),
    })),
    chains: chains.map((chain) => chainInput(chain, ids)),
  });
}

/** A partnership of the example portfolio as a record; others can address it as `lodestone:<slug>`. */
export function examplePartnershipInput(
  partnership: ExamplePartnership,
  ids: PortfolioIds,
): PartnershipInput {
  const { slug, amount, currency, parties, chains, ...fields } = partnership;
  return partnershipInputSchema.parse({
    ...fields,
    amount: money(amount, currency),
    identifiers: [{ scheme: 'lodestone', value: slug }],
    parties: parties.map(({ supplier, amount: paid, currency: paidIn, ...party }) => ({
      ...party,
      supplierId: idOf(ids.suppliers, supplier),
      amount: money(paid, paidIn),
    })),
    chains: chains.map((chain) => chainInput(chain, ids)),
  });
}

const chainInput = ({ sources, ...chain }: ExampleChain, ids: PortfolioIds) => ({
  ...chain,
  sources: sources.map(({ supplier, partnership, ...source }) => ({
    ...source,
    supplierId: idOf(ids.suppliers, supplier),
    partnershipId: idOf(ids.partnerships, partnership),
  })),
});

function idOf(ids: ReadonlyMap<string, string>, slug: string | undefined): string | null {
  if (slug === undefined) return null;
  const id = ids.get(slug);
  if (id === undefined) throw new RangeError(`The example portfolio has no record ${slug}`);
  return id;
}

const money = (amount: number | undefined, currency: string | undefined) =>
  amount === undefined ? null : { amount, currency };
