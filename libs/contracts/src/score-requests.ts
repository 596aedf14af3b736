import { z } from 'zod';
import { chainsSchema } from './evidence';
import { EXAMPLE_CHAIN } from './example-chain';
import { subjectRefSchema } from './identifiers';
import {
  calendarDateSchema,
  countrySchema,
  fractionSchema,
  idSchema,
  subjectKindSchema,
  textSchema,
  timestampSchema,
  unknowable,
} from './primitives';
import { problemErrorSchema } from './problem';
import { scoreSchema, scoreSummarySchema, subjectSchema } from './scores';
import { modelRefSchema } from './scoring-models';

/** Most subjects of one look-up. */
export const MOST_LOOKED_UP = 1000;
/** Most subjects of one evaluation. */
export const MOST_EVALUATED = 100;

/** Which score of a subject is asked for: the one in force, what was said at a moment, or by another model version. */
export const scoreQuery = z.strictObject({
  asOf: z
    .union([calendarDateSchema, timestampSchema], { error: 'Neither a day nor a moment in UTC' })
    .optional()
    .meta({
      description: 'What was said then: a moment, or the end of a day (UTC); nothing that is yet to come',
    }),
  model: modelRefSchema.optional(),
});
export type ScoreQuery = z.infer<typeof scoreQuery>;

export const receiptQuery = scoreQuery.omit({ model: true });
export type ReceiptQuery = z.infer<typeof receiptQuery>;

export const explanationQuery = scoreQuery.omit({ asOf: true });
export type ExplanationQuery = z.infer<typeof explanationQuery>;

export const lookupRequestSchema = z
  .strictObject({ refs: z.array(subjectRefSchema).min(1).max(MOST_LOOKED_UP) })
  .meta({
    id: 'LookupRequest',
    examples: [{ refs: ['lodestone:mp-materials', 'lodestone:vulcan-elements', 'vendor:sap/4711'] }],
  });
export type LookupRequest = z.infer<typeof lookupRequestSchema>;

export const lookupItemSchema = z
  .object({
    ref: z.string(),
    status: z.enum(['ok', 'not_found', 'ambiguous', 'not_scored']),
    subject: subjectSchema.optional(),
    score: scoreSchema.optional(),
  })
  .meta({ id: 'LookupItem' });
export const lookupReplySchema = z.object({ data: z.array(lookupItemSchema) }).meta({ id: 'LookupReply' });
export type LookupItem = z.infer<typeof lookupItemSchema>;

const evidenceFields = {
  name: textSchema,
  country: unknowable(countrySchema),
  coveredOwnershipShare: unknowable(fractionSchema),
  blocked: z.boolean().default(false),
  parties: z
    .array(z.strictObject({ supplierId: idSchema }))
    .max(100)
    .default([])
    .meta({ description: 'Of a partnership: the suppliers whose own sources it can rely on' }),
  chains: chainsSchema,
};

/** A subject that is not saved. */
export const unsavedSubjectSchema = z
  .strictObject({ ref: textSchema, kind: subjectKindSchema, ...evidenceFields })
  .meta({ id: 'UnsavedSubject', description: 'A supplier or partnership that is only thought of' });
export type UnsavedSubject = z.infer<typeof unsavedSubjectSchema>;

/** A saved subject with some of its fields replaced. */
export const changedSubjectSchema = z
  .strictObject({
    ref: textSchema,
    kind: subjectKindSchema,
    base: subjectRefSchema.meta({ description: 'The saved subject; fields given here replace its own' }),
    name: evidenceFields.name.optional(),
    country: countrySchema.nullable().optional(),
    coveredOwnershipShare: fractionSchema.nullable().optional(),
    blocked: z.boolean().optional(),
    parties: evidenceFields.parties.unwrap().optional(),
    chains: chainsSchema.optional(),
  })
  .meta({ id: 'ChangedSubject', description: 'What if: a saved subject with some of its fields replaced' });
export type ChangedSubject = z.infer<typeof changedSubjectSchema>;

export const evaluateSubjectSchema = z
  .union([unsavedSubjectSchema, changedSubjectSchema])
  .meta({ id: 'EvaluateSubject' });

const evaluateFields = {
  scoringDate: calendarDateSchema.optional().meta({ description: 'Today, if left out' }),
  modelId: idSchema.nullish().meta({ description: 'The active scoring model, if left out' }),
};

/** The contract of an evaluation. */
export const evaluateRequestSchema = z
  .strictObject({ ...evaluateFields, subjects: z.array(evaluateSubjectSchema).min(1).max(MOST_EVALUATED) })
  .meta({
    id: 'EvaluateRequest',
    examples: [
      {
        scoringDate: '2026-11-23',
        modelId: null,
        subjects: [
          { ref: 'row-1', kind: 'supplier', name: 'Magnet maker', country: 'EE', chains: [EXAMPLE_CHAIN] },
          { ref: 'row-2', kind: 'supplier', base: 'lodestone:mp-materials', coveredOwnershipShare: 0.3 },
        ],
      },
    ],
  });

/** The same with subjects unread: one that is malformed makes its own item invalid, not the request. */
export const evaluateEnvelopeSchema = evaluateRequestSchema.extend({
  subjects: z.array(z.unknown()).min(1).max(MOST_EVALUATED),
});
export type EvaluateEnvelope = z.infer<typeof evaluateEnvelopeSchema>;

/** A score as elsewhere; a subject that is not saved has no id. */
export const evaluatedScoreSchema = scoreSchema
  .extend({
    subject: subjectSchema
      .extend({ id: idSchema.nullable().meta({ description: 'null: it is not saved' }) })
      .meta({ id: 'EvaluatedSubjectName', description: 'Who is scored, saved or not' }),
  })
  .meta({ id: 'EvaluatedScore', description: 'The risk score of a subject, saved or only thought of' });

export const evaluatedSubjectSchema = z
  .object({
    ref: z.string().nullable(),
    status: z.enum(['ok', 'invalid']),
    score: evaluatedScoreSchema.optional(),
    base: scoreSummarySchema.optional().meta({ description: 'The saved subject, scored the same way' }),
    errors: z.array(problemErrorSchema).optional(),
  })
  .meta({ id: 'EvaluatedSubject' });
export type EvaluatedSubject = z.infer<typeof evaluatedSubjectSchema>;
export const evaluateReplySchema = z
  .object({ data: z.array(evaluatedSubjectSchema) })
  .meta({ id: 'EvaluateReply' });
