import { z } from 'zod';
import { dataSourceSchema, EXAMPLE_SOURCE, factQualitySchema } from './data-sources';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import { fractionSchema, materialCodeSchema, noteSchema, recordSchema, unknowable } from './primitives';

const recyclingRateFields = {
  material: materialCodeSchema,
  rate: fractionSchema.meta({ description: 'End-of-life recycling input rate' }),
  quality: factQualitySchema,
  source: dataSourceSchema,
  note: unknowable(noteSchema),
};
export const recyclingRateInputSchema = z.strictObject(recyclingRateFields).meta({
  id: 'RecyclingRateInput',
  examples: [
    {
      material: 'gallium',
      rate: 0.02,
      quality: 'estimate',
      source: EXAMPLE_SOURCE,
      note: 'An example, no published figure',
    },
  ],
});
export type RecyclingRateInput = z.infer<typeof recyclingRateInputSchema>;
export const recyclingRatePatchSchema = patchOf(recyclingRateInputSchema.omit({ material: true })).meta({
  id: 'RecyclingRatePatch',
  examples: [{ rate: 0.03, quality: 'reported' }],
});
export type RecyclingRatePatch = z.infer<typeof recyclingRatePatchSchema>;
export const recyclingRateSchema = recordSchema.extend(recyclingRateFields).meta({ id: 'RecyclingRate' });
export type RecyclingRate = z.infer<typeof recyclingRateSchema>;
export const RECYCLING_RATE_SORTS = ['material', 'rate', 'updatedAt'] as const;
export const recyclingRateListQuery = listQuery(RECYCLING_RATE_SORTS, {
  material: materialCodeSchema.optional(),
});
export type RecyclingRateListQuery = z.infer<typeof recyclingRateListQuery>;
export const recyclingRateListSchema = listOf(recyclingRateSchema).meta({ id: 'RecyclingRateList' });
