import { z } from 'zod';
import { listOf, listQuery } from './lists';
import { textUpTo, timestampSchema } from './primitives';

export const ACTOR_KINDS = ['user', 'api_key', 'anonymous', 'system'] as const;

export const auditEventSchema = z
  .object({
    id: z.int().min(1).meta({ description: 'Position in the chain, from 1 without gaps' }),
    at: timestampSchema,
    actor: z.object({ kind: z.enum(ACTOR_KINDS), id: z.string().nullable(), name: z.string() }),
    action: z.string().meta({ examples: ['supplier.changed'] }),
    subject: z.object({ type: z.string(), id: z.string().nullable() }),
    before: z.unknown().meta({ description: 'What was there; of a change, the fields that it changed' }),
    after: z.unknown().meta({ description: 'What is there now; of a change, the fields that it changed' }),
    reason: z.string().nullable().meta({ description: 'X-Reason of the request' }),
    requestId: z.string().nullable(),
    hash: z.string().meta({ description: 'SHA-256 of the hash before it and of all the rest, in hex' }),
  })
  .meta({ id: 'AuditEvent', description: 'Something that was done, and by whom; never changed or deleted' });
export type AuditEvent = z.infer<typeof auditEventSchema>;

const filters = {
  actor: textUpTo(200).optional().meta({ description: 'Id or name of who did it' }),
  action: textUpTo(60).optional().meta({ example: 'user.signed_in' }),
  subjectType: textUpTo(40).optional().meta({ example: 'supplier' }),
  subject: textUpTo(200).optional().meta({ description: 'Id of what it was done to' }),
  from: timestampSchema.optional().meta({ description: 'Not earlier than this' }),
  to: timestampSchema.optional().meta({ description: 'Earlier than this' }),
};
export const AUDIT_EVENT_SORTS = ['id'] as const;
export const auditEventListQuery = listQuery(AUDIT_EVENT_SORTS, filters);
export type AuditEventListQuery = z.infer<typeof auditEventListQuery>;
export type AuditEventFilter = Pick<
  AuditEventListQuery,
  'actor' | 'action' | 'subjectType' | 'subject' | 'from' | 'to'
>;
export const auditEventListSchema = listOf(auditEventSchema).meta({ id: 'AuditEventList' });

/** Most events of one export. */
export const MOST_EXPORTED = 100_000;
export const EXPORT_FORMATS = ['ndjson', 'csv'] as const;
export const auditExportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS).default('ndjson'),
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .meta({ description: `Id of the last event of the export before; one holds up to ${MOST_EXPORTED}` }),
  ...filters,
});
export type AuditExportQuery = z.infer<typeof auditExportQuery>;

export const auditVerificationSchema = z
  .object({
    intact: z.boolean(),
    checked: z.int().min(0).meta({ description: 'Events whose hashes were computed anew' }),
    brokenAt: z
      .int()
      .nullable()
      .meta({ description: 'First event that is missing or not as it was written' }),
    lastId: z.int().min(0),
    lastHash: z
      .string()
      .meta({ description: 'Keep it elsewhere: only that shows later that the last events are still there' }),
  })
  .meta({ id: 'AuditVerification', description: 'Is the chain of audit events as it was written?' });
export type AuditVerification = z.infer<typeof auditVerificationSchema>;
