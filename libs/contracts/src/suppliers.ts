import { z } from 'zod';
import { chainsSchema } from './evidence';
import { EXAMPLE_CHAIN } from './example-chain';
import { identifierSchema } from './identifiers';
import { listOf, listQuery, yesOrNoQuery } from './lists';
import {
  calendarDateSchema,
  countrySchema,
  fractionSchema,
  idSchema,
  materialCodeSchema,
  noteSchema,
  recordSchema,
  referenceSchema,
  searchSchema,
  textSchema,
  unknowable,
} from './primitives';
import { patchOf } from './patch';
import { SCORE_SORTS, scoreFilters } from './score-lists';
import { scoreSummarySchema } from './scores';

export const ownerSchema = z
  .strictObject({
    name: textSchema,
    supplierId: unknowable(idSchema).meta({ description: 'When the holder is itself a supplier here' }),
    country: unknowable(countrySchema),
    share: unknowable(fractionSchema),
    asOf: unknowable(calendarDateSchema),
    reference: unknowable(referenceSchema),
    note: unknowable(noteSchema),
  })
  .meta({ id: 'Owner', description: 'Who holds a part of a supplier' });

const fields = {
  name: textSchema,
  country: unknowable(countrySchema).meta({ description: 'Seat; not where anything is made' }),
  coveredOwnershipShare: unknowable(fractionSchema).meta({
    description: 'Part owned by covered-country entities; null: nobody has said',
  }),
  blocked: z.boolean().default(false).meta({ description: 'Sanctioned or otherwise not to be bought from' }),
  identifiers: z.array(identifierSchema).max(50).default([]),
  owners: z.array(ownerSchema).max(100).default([]),
  chains: chainsSchema.default([]),
  reference: unknowable(referenceSchema),
  note: unknowable(noteSchema),
};

/** What a supplier is created from. */
export const supplierInputSchema = z.strictObject(fields).meta({
  id: 'SupplierInput',
  examples: [
    {
      name: 'Example Magnets',
      country: 'EE',
      coveredOwnershipShare: 0,
      identifiers: [{ scheme: 'vendor', value: 'sap/4711' }],
      owners: [{ name: 'Example Holding', country: 'NL', share: 1, asOf: '2026-06-30' }],
      chains: [EXAMPLE_CHAIN],
      reference: 'https://example.org/sourcing',
    },
  ],
});
export type SupplierInput = z.infer<typeof supplierInputSchema>;

/** What of a supplier is to be replaced: a list is replaced as a whole, what is left out stays. */
export const supplierPatchSchema = patchOf(supplierInputSchema).meta({
  id: 'SupplierPatch',
  examples: [{ coveredOwnershipShare: 0.3, note: 'As the supplier answered on 20 November 2026' }],
});
export type SupplierPatch = z.infer<typeof supplierPatchSchema>;

export const supplierSchema = recordSchema.extend(fields).meta({ id: 'Supplier' });
export type Supplier = z.infer<typeof supplierSchema>;

export const supplierSummarySchema = recordSchema
  .extend({
    name: textSchema,
    country: countrySchema.nullable(),
    blocked: z.boolean(),
    identifiers: z.array(identifierSchema),
    materials: z.array(materialCodeSchema),
    score: scoreSummarySchema
      .nullable()
      .meta({ description: 'null: no chain declared, so nothing to score' }),
  })
  .meta({ id: 'SupplierSummary' });
export type SupplierSummary = z.infer<typeof supplierSummarySchema>;

export const SUPPLIER_SORTS = ['name', 'country', 'updatedAt', ...SCORE_SORTS] as const;
export const supplierListQuery = listQuery(SUPPLIER_SORTS, {
  q: searchSchema.optional(),
  country: countrySchema.optional(),
  material: materialCodeSchema.optional(),
  ...scoreFilters,
  blocked: yesOrNoQuery.optional(),
});
export type SupplierListQuery = z.infer<typeof supplierListQuery>;
export const supplierListSchema = listOf(supplierSummarySchema).meta({ id: 'SupplierList' });
