import { notFound } from '@lodestone/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readEntityTags, toEntityTag } from './entity-tag';

/** A record with a version. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * The record, which must be there.
 * @throws {DomainError} `record.not_found`
 */
export function findRecord<Item>(record: Item | null): Item {
  if (record === null) throw notFound('record.not_found', 'There is no such record.');
  return record;
}

/**
 * Answers with a record and its ETag, or 304 when the caller has it already.
 * @throws {DomainError} when there is no record
 */
export function sendRecord<Item extends Versioned>(
  found: Item | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Item | undefined {
  const record = findRecord(found);
  reply.header('etag', toEntityTag(record.version));
  if (!readEntityTags(request.headers['if-none-match']).includes(String(record.version))) return record;
  reply.status(304);
  return undefined;
}

/** Answers with a record that has just been created: where it is, and its ETag. */
export function sendCreated<Item extends Versioned>(
  record: Item,
  request: FastifyRequest,
  reply: FastifyReply,
): Item {
  reply
    .header('location', `${request.url.split('?')[0]}/${record.id}`)
    .header('etag', toEntityTag(record.version));
  return record;
}

/** Answers with a record that has just been changed, and its new ETag. */
export function sendChanged<Item extends Versioned>(record: Item, reply: FastifyReply): Item {
  reply.header('etag', toEntityTag(record.version));
  return record;
}
