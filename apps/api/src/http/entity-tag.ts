import { DomainError, type SeenVersion } from '@lodestone/server-kit';

const ENTITY_TAG = /(W\/)?"([^"]*)"/g;
/** Empty elements of a list are let pass (RFC 9110, 5.6.1). */
const LIST_OF_TAGS = /^[\s,]*(W\/)?"[^"]*"(\s*,[\s,]*(W\/)?"[^"]*")*[\s,]*$/;
const VERSION = /^[1-9]\d{0,8}$/;

/** The strong entity tag of a text. */
export const toEntityTag = (text: string | number): string => `"${text}"`;

/** The texts of the entity tags in an `If-None-Match` header; weak tags count as well (RFC 9110, 13.1.2). */
export const readEntityTags = (header: string | undefined): string[] =>
  header === undefined ? [] : [...header.matchAll(ENTITY_TAG)].map(([, , text]) => text);

/** Does the caller of an `If-None-Match` header ask for nothing that is there, whatever its tag? */
export const isAnyTag = (header: string | undefined): boolean => header?.trim() === '*';

/** The same where a caller need not have seen the record. @throws {DomainError} `if_match.malformed` */
export const givenVersion = (header: string | undefined): SeenVersion =>
  header === undefined ? 'any' : requiredVersion(header);

/**
 * The versions of a record that an `If-Match` header asks for; weak tags match none (RFC 9110, 13.1.1).
 * @throws {DomainError} `record.version_required` without the header, `if_match.malformed` when it cannot be read
 */
export function requiredVersion(header: string | undefined): SeenVersion {
  if (header === undefined) {
    throw new DomainError(
      'version_required',
      'record.version_required',
      'Send the ETag of the record in If-Match, so that nobody else’s change is overwritten.',
    );
  }
  const tags = header.trim();
  if (tags === '*') return 'any';
  if (!LIST_OF_TAGS.test(tags)) {
    const message = 'If-Match is the ETag of the record in its quotes, such as "3"; a list of them; or *.';
    throw new DomainError('malformed', 'if_match.malformed', message);
  }
  return [...tags.matchAll(ENTITY_TAG)].flatMap(([, weak, text]) =>
    weak === undefined && VERSION.test(text) ? [Number(text)] : [],
  );
}
