import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';

/** What a run reads, and nothing else. */
const INPUTS =
  'SELECT subject_id, subject_kind, hash, document, depends_on FROM input_documents ORDER BY subject_id';

/** Seconds that it takes to move the same bytes. */
export interface Floor {
  readonly out: number;
  readonly in: number;
}

/**
 * What a run cannot fall below: one binary COPY out of the inputs that it reads, and one binary COPY in of the rows that
 * it writes, into tables without any key or index. Nothing is scored.
 * @param folder where the outputs are kept in between, which does not count
 */
export async function floorOf(url: string, runNumber: number, batch: string, folder: string): Promise<Floor> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const outputs = [
      { from: `scores_${runNumber}`, rows: `SELECT * FROM scores_${runNumber}` },
      { from: 'score_changes', rows: `SELECT * FROM score_changes WHERE batch = ${batch}` },
      { from: `linked_exposures_${runNumber}`, rows: `SELECT * FROM linked_exposures_${runNumber}` },
    ];
    for (const [index, { from: table, rows }] of outputs.entries()) {
      await client.query(`DROP TABLE IF EXISTS floor_${index}`);
      await client.query(`CREATE TABLE floor_${index} (LIKE ${table} INCLUDING STORAGE)`);
      await pipeline(
        client.query(to(`COPY (${rows}) TO STDOUT (FORMAT binary)`)),
        createWriteStream(join(folder, `floor_${index}`)),
      );
    }
    await client.query('CHECKPOINT');
    const start = performance.now();
    await pipeline(client.query(to(`COPY (${INPUTS}) TO STDOUT (FORMAT binary)`)), nowhere());
    const middle = performance.now();
    for (const index of outputs.keys()) {
      await pipeline(
        createReadStream(join(folder, `floor_${index}`), { highWaterMark: 1 << 20 }),
        client.query(from(`COPY floor_${index} FROM STDIN (FORMAT binary)`)),
      );
    }
    const end = performance.now();
    for (const index of outputs.keys()) await client.query(`DROP TABLE floor_${index}`);
    return { out: (middle - start) / 1000, in: (end - middle) / 1000 };
  } finally {
    await client.end();
  }
}

const nowhere = (): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => done(), writev: (_chunks, done) => done() });
