import { z } from 'zod';
import { chainsSchema } from './evidence';
import { EXAMPLE_CHAIN } from './example-chain';
import { identifierSchema } from './identifiers';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import {
  calendarDateSchema,
  countrySchema,
  fractionSchema,
  idSchema,
  materialCodeSchema,
  moneySchema,
  noteSchema,
  recordSchema,
  referenceSchema,
  searchSchema,
  textSchema,
  unknowable,
} from './primitives';
import { SCORE_SORTS, scoreFilters } from './score-lists';
import { scoreSummarySchema } from './scores';

export const PARTNERSHIP_TYPES = [
  'financing',
  'offtake',
  'joint_venture',
  'acquisition',
  'equity',
  'supply',
  'memorandum',
] as const;
export const PARTNERSHIP_STATUSES = ['announced', 'signed', 'in_force', 'closed', 'ended'] as const;
export const PARTY_ROLES = [
  'producer',
  'supplier',
  'buyer',
  'financier',
  'investor',
  'parent',
  'joint_venture_partner',
  'acquirer',
  'target',
  'vehicle',
] as const;

export const partySchema = z
  .strictObject({
    supplierId: unknowable(idSchema).meta({
      description: 'When the party is a supplier here; a financier need not be',
    }),
    name: textSchema,
    country: unknowable(countrySchema),
    role: z.enum(PARTY_ROLES),
    amount: unknowable(moneySchema),
    reference: unknowable(referenceSchema),
    note: unknowable(noteSchema),
  })
  .meta({ id: 'Party', description: 'Who takes part in a partnership, and as what' });

const fields = {
  name: textSchema,
  type: z.enum(PARTNERSHIP_TYPES),
  status: z.enum(PARTNERSHIP_STATUSES),
  announcedOn: unknowable(calendarDateSchema),
  amount: unknowable(moneySchema),
  coveredOwnershipShare: unknowable(fractionSchema).meta({
    description: 'Part of a vehicle owned by covered-country entities; null: nobody has said',
  }),
  blocked: z.boolean().default(false),
  identifiers: z.array(identifierSchema).max(50).default([]),
  parties: z.array(partySchema).max(100).default([]),
  chains: chainsSchema.default([]),
  reference: unknowable(referenceSchema),
  note: unknowable(noteSchema),
};

/** What a partnership is created from. */
export const partnershipInputSchema = z.strictObject(fields).meta({
  id: 'PartnershipInput',
  examples: [
    {
      name: 'Example Magnets - Example Motors',
      type: 'offtake',
      status: 'signed',
      announcedOn: '2026-10-01',
      amount: { amount: 25000000, currency: 'EUR' },
      identifiers: [{ scheme: 'vendor', value: 'sap/deal-17' }],
      parties: [
        { name: 'Example Magnets', country: 'EE', role: 'supplier' },
        { name: 'Example Motors', country: 'DE', role: 'buyer' },
      ],
      chains: [EXAMPLE_CHAIN],
      reference: 'https://example.org/offtake',
    },
  ],
});
export type PartnershipInput = z.infer<typeof partnershipInputSchema>;

/** What of a partnership is to be replaced: a list is replaced as a whole, what is left out stays. */
export const partnershipPatchSchema = patchOf(partnershipInputSchema).meta({
  id: 'PartnershipPatch',
  examples: [{ status: 'in_force', note: 'First delivery on 2 November 2026' }],
});
export type PartnershipPatch = z.infer<typeof partnershipPatchSchema>;

export const partnershipSchema = recordSchema.extend(fields).meta({ id: 'Partnership' });
export type Partnership = z.infer<typeof partnershipSchema>;

export const partnershipSummarySchema = recordSchema
  .extend({
    name: textSchema,
    type: z.enum(PARTNERSHIP_TYPES),
    status: z.enum(PARTNERSHIP_STATUSES),
    announcedOn: calendarDateSchema.nullable(),
    identifiers: z.array(identifierSchema),
    parties: z.array(
      z.object({ supplierId: idSchema.nullable(), name: textSchema, role: z.enum(PARTY_ROLES) }),
    ),
    materials: z.array(materialCodeSchema),
    score: scoreSummarySchema
      .nullable()
      .meta({ description: 'null: no chain declared, so nothing to score' }),
  })
  .meta({ id: 'PartnershipSummary' });
export type PartnershipSummary = z.infer<typeof partnershipSummarySchema>;

export const PARTNERSHIP_SORTS = ['name', 'announcedOn', 'updatedAt', ...SCORE_SORTS] as const;
export const partnershipListQuery = listQuery(PARTNERSHIP_SORTS, {
  q: searchSchema.optional(),
  type: z.enum(PARTNERSHIP_TYPES).optional(),
  status: z.enum(PARTNERSHIP_STATUSES).optional(),
  material: materialCodeSchema.optional(),
  ...scoreFilters,
  party: idSchema.optional().meta({ description: 'Supplier that takes part' }),
});
export type PartnershipListQuery = z.infer<typeof partnershipListQuery>;
export const partnershipListSchema = listOf(partnershipSummarySchema).meta({ id: 'PartnershipList' });
