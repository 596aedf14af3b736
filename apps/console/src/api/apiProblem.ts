import type { Problem, ProblemError } from '@lodestone/contracts';
import { HttpError } from 'react-admin';

/** Why a request failed, in the words of the API; forms put the errors of fields to their fields. */
export class ApiProblem extends HttpError {
  /** What to branch on, such as `record.changed`. */
  readonly code: string;
  readonly errors: readonly ProblemError[];
  /** Seconds to wait before asking again; `null`: the API does not say. */
  readonly retryAfter: number | null;

  constructor(
    { detail, status, code, errors }: Pick<Problem, 'detail' | 'status' | 'code' | 'errors'>,
    retryAfter: number | null = null,
  ) {
    super(detail, status, errors.length === 0 ? null : { errors: fieldErrors(errors) });
    // HttpError makes every error of a subclass one of its own.
    Object.setPrototypeOf(this, new.target.prototype);
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/**
 * What is wrong, by field as forms name it: `/chains/0/share` is `chains.0.share`. What concerns the whole body stands
 * under `root.serverError`, which forms show as a notification.
 */
export function fieldErrors(errors: readonly ProblemError[]): Record<string, string> {
  return Object.fromEntries(
    errors.map(({ pointer, message }) => [fieldOf(pointer) || 'root.serverError', message]),
  );
}

/** A JSON Pointer (RFC 6901) as the path of a field. */
const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** Somebody else has changed the record in the meantime: both versions, for whoever has to choose. */
export class VersionConflict<Item = unknown> extends ApiProblem {
  constructor(
    problem: ApiProblem,
    /** What was to be saved. */
    readonly mine: Partial<Item>,
    /** What is there now; `null`: the record is gone. */
    readonly theirs: Item | null,
  ) {
    super({ detail: problem.message, status: 412, code: problem.code, errors: [] });
  }
}
