import { createHash } from 'node:crypto';
import { DomainError } from '@lodestone/server-kit';
import { z } from 'zod';

const cursorSchema = z.strictObject({ of: z.string(), sort: z.string(), after: z.array(z.string()).max(10) });

/** The list that a cursor belongs to. */
export interface CursorList {
  /** Tells lists and their filters apart. */
  readonly of: string;
  readonly sort: string;
}

/** What tells a list under some filters from all others; says nothing of either. */
export const listMark = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

/** Writes where a page ends, bound to its list, the filters and the order. */
export function writeCursor({ of, sort }: CursorList, after: readonly string[]): string {
  return Buffer.from(JSON.stringify({ of, sort, after })).toString('base64url');
}

/**
 * Reads where the last page ended.
 * @throws {DomainError} `page.cursor_malformed`, or `page.cursor_of_other_sort`
 */
export function readCursor(cursor: string, { of, sort }: CursorList, length: number): string[] {
  const { success, data } = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!success || data.of !== of) throw malformedCursor();
  if (data.sort !== sort) {
    throw malformed(
      'page.cursor_of_other_sort',
      'This cursor belongs to another order; start again without it.',
    );
  }
  if (data.after.length !== length) throw malformedCursor();
  return data.after;
}

/** It comes from another list or other filters, or nobody but the caller can have written it. */
export const malformedCursor = () =>
  malformed(
    'page.cursor_malformed',
    'This cursor does not come from this list with these filters; start again without it.',
  );

const malformed = (code: string, message: string) =>
  new DomainError('malformed', code, message, { errors: [{ pointer: '/cursor', code, message }] });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
