import { z } from 'zod';
import { noteSchema, timestampSchema, unknowable } from './primitives';
import { modelRefSchema, scoringModelSchema } from './scoring-models';

export const proposalInputSchema = z
  .strictObject({ note: noteSchema.meta({ description: 'Why, for whoever decides' }) })
  .meta({
    id: 'ProposalInput',
    examples: [{ note: 'Recycling counts more, as the board asked in October' }],
  });
export type ProposalInput = z.infer<typeof proposalInputSchema>;

export const approvalInputSchema = z.strictObject({ note: unknowable(noteSchema) }).meta({
  id: 'ApprovalInput',
  examples: [{ note: 'Seen with purchasing; the movers are the expected ones' }],
});
export type ApprovalInput = z.infer<typeof approvalInputSchema>;

export const rejectionInputSchema = z
  .strictObject({ note: noteSchema.meta({ description: 'Why, for whoever proposed it' }) })
  .meta({ id: 'RejectionInput', examples: [{ note: 'It moves three suppliers alone' }] });
export type RejectionInput = z.infer<typeof rejectionInputSchema>;

export const activationInputSchema = z
  .strictObject({ at: unknowable(timestampSchema).meta({ description: 'null: now; else to the minute' }) })
  .meta({ id: 'ActivationInput', examples: [{ at: '2035-01-01T06:00:00.000Z' }] });
export type ActivationInput = z.infer<typeof activationInputSchema>;

export const rollbackInputSchema = z
  .strictObject({ note: unknowable(noteSchema) })
  .meta({ id: 'RollbackInput', examples: [{ note: 'Half of the portfolio is critical' }] });
export type RollbackInput = z.infer<typeof rollbackInputSchema>;

export const modelComparisonQuery = z.strictObject({
  with: modelRefSchema.optional().meta({
    description: 'Id or version number of the other version; left out: the one in force',
    example: '1',
  }),
});
export type ModelComparisonQuery = z.infer<typeof modelComparisonQuery>;

const comparedModelSchema = scoringModelSchema.pick({ id: true, version: true, name: true, status: true });

export const modelComparisonSchema = z
  .object({
    model: comparedModelSchema,
    with: comparedModelSchema,
    differences: z.array(
      z.object({
        pointer: z
          .string()
          .meta({ description: 'JSON Pointer to the judgement', examples: ['/weights/chinaExposure'] }),
        value: z.unknown(),
        withValue: z.unknown(),
      }),
    ),
  })
  .meta({ id: 'ModelComparison', description: 'Judgements that differ between two versions, side by side' });
export type ModelComparison = z.infer<typeof modelComparisonSchema>;
