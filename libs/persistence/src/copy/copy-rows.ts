import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * Writes rows by one binary COPY.
 * @param into     table and columns
 * @param rows     as `BinaryCopyWriter` makes them
 * @param patience how long it may take, in milliseconds; left out: as long as any statement
 */
export async function copyRowsIn(
  client: PoolClient,
  into: string,
  rows: readonly Buffer[],
  patience?: number,
): Promise<void> {
  const copy = Object.assign(copyFrom(`COPY ${into} FROM STDIN (FORMAT binary)`), {
    query_timeout: patience,
  });
  await pipeline(Readable.from(rows), client.query(copy));
}

/**
 * Reads rows by one binary COPY.
 * @param select   a statement without parameters
 * @param patience how long it may take, in milliseconds; left out: as long as any statement
 */
export async function copyRowsOut(client: PoolClient, select: string, patience?: number): Promise<Buffer> {
  const copy = Object.assign(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`), {
    query_timeout: patience,
    // The driver puts in its place what stops its clock, and such a stream never calls it.
    callback: () => undefined,
  });
  const parts: Buffer[] = [];
  try {
    for await (const part of client.query(copy)) parts.push(part as Buffer);
  } finally {
    copy.callback();
  }
  return Buffer.concat(parts);
}
