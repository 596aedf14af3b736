import { z } from 'zod';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import {
  materialCodeSchema,
  noteSchema,
  recordSchema,
  searchSchema,
  stageSchema,
  textSchema,
  textUpTo,
  unknowable,
} from './primitives';

export const MATERIAL_KINDS = ['material', 'product', 'group'] as const;
export const MATERIAL_GROUPS = ['light_rare_earth', 'heavy_rare_earth', 'platinum_group', 'other'] as const;

const materialFields = {
  code: materialCodeSchema,
  name: textSchema,
  symbol: unknowable(textUpTo(10)),
  kind: z.enum(MATERIAL_KINDS).default('material'),
  group: z.enum(MATERIAL_GROUPS).default('other'),
  stages: z
    .array(
      z.strictObject({
        stage: stageSchema,
        representedBy: unknowable(materialCodeSchema).meta({
          description:
            'What stands for it where its own world production is not known: its product, its group',
        }),
      }),
    )
    .min(1)
    .max(5),
  magnet: z.boolean().default(false).meta({ description: 'Its component is a permanent magnet' }),
  usCritical2025: z.boolean().default(false),
  euCritical2023: z.boolean().default(false),
  euSupplyRisk2023: unknowable(z.number().min(0).max(100)),
  note: unknowable(noteSchema),
};
export const materialInputSchema = z.strictObject(materialFields).meta({
  id: 'MaterialInput',
  examples: [
    {
      code: 'silica_sand',
      name: 'Silica sand',
      symbol: 'SiO2',
      stages: [{ stage: 'extraction' }, { stage: 'processing' }],
    },
  ],
});
export type MaterialInput = z.infer<typeof materialInputSchema>;
export const materialPatchSchema = patchOf(materialInputSchema.omit({ code: true })).meta({
  id: 'MaterialPatch',
  examples: [{ note: 'Processing is washing and grading' }],
});
export type MaterialPatch = z.infer<typeof materialPatchSchema>;
export const materialSchema = recordSchema.extend(materialFields).meta({ id: 'Material' });
export type Material = z.infer<typeof materialSchema>;
export const MATERIAL_SORTS = ['code', 'name', 'updatedAt'] as const;
export const materialListQuery = listQuery(MATERIAL_SORTS, {
  q: searchSchema.optional(),
  kind: z.enum(MATERIAL_KINDS).optional(),
  group: z.enum(MATERIAL_GROUPS).optional(),
});
export type MaterialListQuery = z.infer<typeof materialListQuery>;
export const materialListSchema = listOf(materialSchema).meta({ id: 'MaterialList' });
