import {
  materialListSchema,
  materialSchema,
  partnershipListSchema,
  partnershipSchema,
  policyListSchema,
  policySchema,
  productionShareListSchema,
  productionShareSchema,
  recyclingRateListSchema,
  recyclingRateSchema,
  supplierListSchema,
  supplierSchema,
} from '@lodestone/contracts';
import type { z } from 'zod';
import type { TestApi } from '../setup/use-api';
import {
  add,
  materialDraft,
  partnershipDraft,
  policyDraft,
  productionShareDraft,
  recyclingRateDraft,
  supplierDraft,
} from './drafts';

/** A kind of record that can be added, read, changed and deleted. */
export interface RecordKind {
  readonly collection: string;
  readonly schema: z.ZodType;
  readonly listSchema: z.ZodType;
  /** A draft that contradicts no other draft of another number. */
  readonly draft: (api: TestApi, number: number) => Promise<object>;
  /** Fields of the draft with another value. */
  readonly patch: object;
  /** The code of the problem when there is no such record. */
  readonly missing: string;
}

const COUNTRIES = ['AT', 'BE', 'CZ', 'DK', 'ES', 'FI', 'GR', 'HU', 'IE', 'JP', 'KR', 'LV', 'MT', 'NO', 'PT'];

/** Every kind of record with the routes of all. */
export const RECORD_KINDS: readonly RecordKind[] = [
  {
    collection: 'suppliers',
    schema: supplierSchema,
    listSchema: supplierListSchema,
    draft: (_, number) => Promise.resolve(supplierDraft({ name: `Supplier ${number}` })),
    patch: { name: 'Renamed', note: 'Seen at the fair', chains: [] },
    missing: 'supplier.not_found',
  },
  {
    collection: 'partnerships',
    schema: partnershipSchema,
    listSchema: partnershipListSchema,
    draft: (_, number) => Promise.resolve(partnershipDraft({ name: `Partnership ${number}` })),
    patch: { status: 'in_force', amount: null },
    missing: 'partnership.not_found',
  },
  {
    collection: 'materials',
    schema: materialSchema,
    listSchema: materialListSchema,
    draft: (_, number) => Promise.resolve(materialDraft({ code: `ore_${number}` })),
    patch: { name: 'Renamed', stages: [{ stage: 'extraction', representedBy: 'neodymium' }] },
    missing: 'record.not_found',
  },
  {
    collection: 'production-shares',
    schema: productionShareSchema,
    listSchema: productionShareListSchema,
    draft: (_, number) => Promise.resolve(productionShareDraft({ country: COUNTRIES[number] })),
    patch: { share: 0.02, quality: 'weak' },
    missing: 'record.not_found',
  },
  {
    collection: 'recycling-rates',
    schema: recyclingRateSchema,
    listSchema: recyclingRateListSchema,
    draft: async (api, number) => {
      const material = `scrap_${number}`;
      await add(api, 'materials', materialDraft({ code: material }));
      return recyclingRateDraft({ material });
    },
    patch: { rate: 0, note: 'Counted anew' },
    missing: 'record.not_found',
  },
  {
    collection: 'policies',
    schema: policySchema,
    listSchema: policyListSchema,
    draft: (_, number) => Promise.resolve(policyDraft({ code: `XX-${number}` })),
    patch: {
      title: 'Tax on metal and magnets',
      stages: ['metal', 'component'],
      suspensions: [{ from: '2026-03-01', through: '2026-03-31' }],
    },
    missing: 'record.not_found',
  },
];
