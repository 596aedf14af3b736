import type { ProblemError } from '@lodestone/contracts';

/** An issue that a schema found, as Standard Schema gives it and Zod adds to it. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly input?: unknown;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What each kind of issue is called in a problem; anything else is `field.invalid`. */
const CODES: Readonly<Record<string, string>> = {
  too_small: 'field.too_small',
  too_big: 'field.too_big',
  not_multiple_of: 'field.too_precise',
  invalid_type: 'field.wrong_type',
  invalid_value: 'field.not_allowed',
  invalid_union: 'field.not_allowed',
  invalid_format: 'field.malformed',
};

/** The issues of a schema as errors of a problem, each with a JSON Pointer to what is wrong. */
export function problemErrorsOf(issues: readonly SchemaIssue[]): ProblemError[] {
  return issues.flatMap((issue): ProblemError[] => {
    const path = (issue.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((key) => ({
        pointer: pointerTo([...path, key]),
        code: 'field.unknown',
        message: `There is no field ${key} here.`,
      }));
    }
    const code = codeOf(issue);
    const message =
      code === 'field.required' ? `${String(path.at(-1) ?? 'This')} is required.` : issue.message;
    return [{ pointer: pointerTo(path), code, message }];
  });
}

/** JSON Pointer (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function codeOf({ code = '', params, message }: SchemaIssue): string {
  if (typeof params?.code === 'string') return params.code;
  const isMissing = code === 'invalid_type' && message.endsWith('received undefined');
  return isMissing ? 'field.required' : (CODES[code] ?? 'field.invalid');
}
