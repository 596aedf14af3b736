import { DomainError, stale } from '@lodestone/server-kit';

/** The strong entity tag of a text. */
export const toEntityTag = (text: string | number): string => `"${text}"`;

/** The texts of the entity tags in an `If-None-Match` header; weak tags count as well (RFC 9110, 13.1.2). */
export function readEntityTags(header: string | undefined): string[] {
  return [...(header ?? '').matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, text]) => text);
}

/**
 * The version of a record that an `If-Match` header asks for.
 * @throws {DomainError} `record.version_required` without the header, `record.stale` when it can match no version
 */
export function requiredVersion(header: string | undefined): number {
  if (header === undefined) {
    throw new DomainError(
      'version_required',
      'record.version_required',
      'Send the ETag of the record in If-Match, so that nobody else’s change is overwritten.',
    );
  }
  const version = /^"(\d{1,9})"$/.exec(header.trim());
  if (version === null) throw stale();
  return Number(version[1]);
}
