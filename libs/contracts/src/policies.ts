import { z } from 'zod';
import { dataSourceSchema, EXAMPLE_SOURCE } from './data-sources';
import { listOf, listQuery } from './lists';
import { patchOf } from './patch';
import {
  calendarDateSchema,
  countrySchema,
  materialCodeSchema,
  measureSchema,
  noteSchema,
  recordSchema,
  textUpTo,
  stageListSchema,
  unknowable,
} from './primitives';

const policyFields = {
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)
    .max(40)
    .meta({ examples: ['CN-2025-18'] }),
  title: textUpTo(500),
  issuer: countrySchema,
  measure: measureSchema,
  materials: z.array(materialCodeSchema).min(1).max(200),
  stages: stageListSchema.default([]).meta({ description: 'Empty: every stage' }),
  from: calendarDateSchema.meta({ description: 'First day in force' }),
  through: unknowable(calendarDateSchema).meta({ description: 'Last day in force' }),
  suspensions: z
    .array(z.strictObject({ from: calendarDateSchema, through: calendarDateSchema }))
    .max(50)
    .default([])
    .meta({ description: 'Periods in which it does not apply, both days included' }),
  verifiedThrough: unknowable(calendarDateSchema).meta({
    description: 'Last day on which its status is known; later scores carry an alert',
  }),
  announcedOn: unknowable(calendarDateSchema),
  destination: unknowable(countrySchema).meta({
    description: 'The only country of destination it speaks of',
  }),
  source: dataSourceSchema,
  note: unknowable(noteSchema),
};
export const policyInputSchema = z.strictObject(policyFields).meta({
  id: 'PolicyInput',
  examples: [
    {
      code: 'EX-2027-1',
      title: 'Export licence for neodymium metal and magnets, an example',
      issuer: 'CN',
      measure: 'licence',
      materials: ['neodymium'],
      stages: ['metal', 'component'],
      from: '2027-01-01',
      through: '2028-12-31',
      source: EXAMPLE_SOURCE,
      note: 'An example, no measure of that kind is known',
    },
  ],
});
export type PolicyInput = z.infer<typeof policyInputSchema>;
export const policyPatchSchema = patchOf(policyInputSchema.omit({ code: true })).meta({
  id: 'PolicyPatch',
  examples: [{ suspensions: [{ from: '2027-03-01', through: '2027-11-10' }], verifiedThrough: '2027-11-10' }],
});
export type PolicyPatch = z.infer<typeof policyPatchSchema>;
export const policySchema = recordSchema.extend(policyFields).meta({ id: 'Policy' });
export type Policy = z.infer<typeof policySchema>;
export const POLICY_SORTS = ['code', 'from', 'updatedAt'] as const;
export const policyListQuery = listQuery(POLICY_SORTS, {
  material: materialCodeSchema.optional(),
  measure: measureSchema.optional(),
  inForceOn: calendarDateSchema.optional().meta({ description: 'In force and not suspended on this day' }),
});
export type PolicyListQuery = z.infer<typeof policyListQuery>;
export const policyListSchema = listOf(policySchema).meta({ id: 'PolicyList' });
