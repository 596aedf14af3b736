import { noSuchRecord } from '@lodestone/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAnyTag, readEntityTags, toEntityTag } from './entity-tag';

/** A record with a version. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * The record, which must be there.
 * @throws {DomainError} `record.not_found`
 */
export function findRecord<Item>(record: Item | null): Item {
  if (record === null) throw noSuchRecord();
  return record;
}

/**
 * Answers with a record and its ETag, or 304 when the caller has it already.
 * @param tag what the ETag says; left out: the version of the record
 */
export function sendRecord<Item extends Versioned>(
  record: Item,
  request: FastifyRequest,
  reply: FastifyReply,
  tag = String(record.version),
): Item | undefined {
  reply.header('etag', toEntityTag(tag));
  const known = request.headers['if-none-match'];
  if (!isAnyTag(known) && !readEntityTags(known).includes(tag)) return record;
  reply.status(304);
  return undefined;
}

/** Answers with a record that has just been created: where it is, and its ETag. */
export function sendCreated<Item extends Versioned>(
  record: Item,
  request: FastifyRequest,
  reply: FastifyReply,
  tag = String(record.version),
): Item {
  reply.header('location', `${request.url.split('?')[0]}/${record.id}`).header('etag', toEntityTag(tag));
  return record;
}

/** Answers with a record that has just been changed, and its new ETag. */
export function sendChanged<Item extends Versioned>(
  record: Item,
  reply: FastifyReply,
  tag = String(record.version),
): Item {
  reply.header('etag', toEntityTag(tag));
  return record;
}
