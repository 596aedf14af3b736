import {
  type ChangedSubject,
  changedSubjectSchema,
  type ProblemError,
  type UnsavedSubject,
  unsavedSubjectSchema,
} from '@lodestone/contracts';
import { problemErrorsOf } from '@lodestone/server-kit';

/** One subject of an evaluation as it was read. */
export type ParsedSubject =
  | { readonly is: 'unsaved'; readonly ref: string; readonly request: UnsavedSubject }
  | { readonly is: 'changed'; readonly ref: string; readonly request: ChangedSubject }
  | { readonly is: 'malformed'; readonly ref: string | null; readonly errors: readonly ProblemError[] };

/** Reads one subject of an evaluation: one with a `base` changes a saved subject, any other is unsaved. */
export function parseEvaluateSubject(item: unknown): ParsedSubject {
  const isRecord = typeof item === 'object' && item !== null;
  const ref = isRecord && 'ref' in item && typeof item.ref === 'string' ? item.ref : null;
  if (isRecord && 'base' in item) {
    const parsed = changedSubjectSchema.safeParse(item);
    if (parsed.success) return { is: 'changed', ref: parsed.data.ref, request: parsed.data };
    return { is: 'malformed', ref, errors: problemErrorsOf(parsed.error.issues) };
  }
  const parsed = unsavedSubjectSchema.safeParse(item);
  if (parsed.success) return { is: 'unsaved', ref: parsed.data.ref, request: parsed.data };
  return { is: 'malformed', ref, errors: problemErrorsOf(parsed.error.issues) };
}
