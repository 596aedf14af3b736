import { z } from 'zod';
import { dataSourceSchema, EXAMPLE_SOURCE, factQualitySchema } from './data-sources';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import {
  countrySchema,
  materialCodeSchema,
  noteSchema,
  recordSchema,
  stageSchema,
  textSchema,
  unknowable,
} from './primitives';

const productionShareFields = {
  material: materialCodeSchema,
  stage: stageSchema,
  country: countrySchema,
  share: z.number().gt(0).max(1),
  form: textSchema.meta({ description: 'What was counted', examples: ['mine'] }),
  quality: factQualitySchema,
  source: dataSourceSchema,
  note: unknowable(noteSchema),
};
export const productionShareInputSchema = z.strictObject(productionShareFields).meta({
  id: 'ProductionShareInput',
  examples: [
    {
      material: 'neodymium',
      stage: 'metal',
      country: 'JP',
      share: 0.01,
      form: 'metal',
      quality: 'estimate',
      source: EXAMPLE_SOURCE,
      note: 'An example, no published figure',
    },
  ],
});
export type ProductionShareInput = z.infer<typeof productionShareInputSchema>;
export const productionSharePatchSchema = patchOf(
  productionShareInputSchema.omit({ material: true, stage: true, country: true }),
).meta({ id: 'ProductionSharePatch', examples: [{ share: 0.02, quality: 'reported' }] });
export type ProductionSharePatch = z.infer<typeof productionSharePatchSchema>;
export const productionShareSchema = recordSchema
  .extend(productionShareFields)
  .meta({ id: 'ProductionShare' });
export type ProductionShare = z.infer<typeof productionShareSchema>;
export const PRODUCTION_SHARE_SORTS = ['material', 'stage', 'country', 'share', 'updatedAt'] as const;
export const productionShareListQuery = listQuery(PRODUCTION_SHARE_SORTS, {
  material: materialCodeSchema.optional(),
  stage: stageSchema.optional(),
  country: countrySchema.optional(),
});
export type ProductionShareListQuery = z.infer<typeof productionShareListQuery>;
export const productionShareListSchema = listOf(productionShareSchema).meta({ id: 'ProductionShareList' });
