import type { ProblemError } from '@lodestone/contracts';

/** Who has to act: the caller, whoever runs the service, or we ourselves. Decides status, log level and retries. */
type ErrorKind = 'user' | 'operational' | 'unexpected';

/** What is wrong in the eyes of the caller. */
export type ErrorReason =
  | 'malformed'
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'stale'
  | 'version_required'
  | 'too_many'
  | 'unavailable';

interface DomainErrorOptions {
  readonly errors?: readonly ProblemError[];
  readonly cause?: unknown;
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A failure that the domain foresees. Its code is what programs branch on, its message what people read. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly errors: readonly ProblemError[];
  /** Whole seconds after which trying again makes sense, where there is such a time. */
  readonly retryAfter?: number;

  constructor(
    readonly reason: ErrorReason,
    readonly code: string,
    message: string,
    { errors = [], cause, retryAfter }: DomainErrorOptions = {},
  ) {
    super(message, { cause });
    this.name = 'DomainError';
    this.kind = reason === 'unavailable' ? 'operational' : 'user';
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** There is no such record. */
export const notFound = (code: string, message: string) => new DomainError('not_found', code, message);

/** There is no record of that kind and name. */
export const noSuchRecord = () => notFound('record.not_found', 'There is no such record.');

/** The request contradicts what is already there. */
export const conflict = (code: string, message: string, errors?: readonly ProblemError[]) =>
  new DomainError('conflict', code, message, { errors });

/** The request was made against an older version of the record. */
export const stale = () =>
  new DomainError(
    'stale',
    'record.stale',
    'The record has changed since it was read; read it again and repeat the change.',
  );

/** The request is well formed, but says something that cannot be; the first error gives code and message. */
export function invalid(errors: readonly [ProblemError, ...ProblemError[]]): DomainError {
  const [{ code, message }] = errors;
  return new DomainError('invalid', code, message, { errors });
}

/** Throws `invalid` when there is anything to complain about. */
export function refuseIf(errors: readonly ProblemError[]): void {
  const [first, ...others] = errors;
  if (first !== undefined) throw invalid([first, ...others]);
}

/** Something that the service needs does not answer; trying again later can help. */
export const unavailable = (code: string, message: string, cause: unknown) =>
  new DomainError('unavailable', code, message, { cause });
