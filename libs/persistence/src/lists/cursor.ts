import { DomainError } from '@lodestone/server-kit';
import { z } from 'zod';

const cursorSchema = z.strictObject({ sort: z.string(), after: z.array(z.string()).max(10) });

/** Writes where a page ends, bound to the order of its list. */
export function writeCursor(sort: string, after: readonly string[]): string {
  return Buffer.from(JSON.stringify({ sort, after })).toString('base64url');
}

/**
 * Reads where the last page ended.
 * @throws {DomainError} `page.cursor_malformed`, or `page.cursor_of_other_sort`
 */
export function readCursor(cursor: string, sort: string, length: number): string[] {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || (parsed.data.sort === sort && parsed.data.after.length !== length)) {
    throw malformedCursor();
  }
  if (parsed.data.sort !== sort) {
    throw malformed(
      'page.cursor_of_other_sort',
      'This cursor belongs to another order; start again without it.',
    );
  }
  return parsed.data.after;
}

/** Nobody but the caller can have written it. */
export const malformedCursor = () =>
  malformed('page.cursor_malformed', 'This cursor does not come from this list.');

const malformed = (code: string, message: string) =>
  new DomainError('malformed', code, message, { errors: [{ pointer: '/cursor', code, message }] });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
