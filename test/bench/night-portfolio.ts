import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Subject } from '@lodestone/scoring-engine';
import { aRandom } from '@lodestone/testing';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { benchSupplier } from './bench-supplier';

/** Part of all suppliers that others link to; the first are linked to most. */
const UPSTREAM = 0.05;
/** Part of those that buy from others themselves, so that there are tiers and cycles. */
const TIERED = 0.3;

const COLUMNS = 'subject_id, subject_kind, name, chain_count, document, hash, depends_on';

/** The id of a supplier; they are in order, as ids by time are. */
export const supplierId = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;

/** Suppliers of two chains with five sources each, of which one in five is a link to another supplier. */
export function* nightPortfolio(count: number): Generator<Subject> {
  const random = aRandom(count);
  const upstream = Math.max(10, Math.floor(count * UPSTREAM));
  for (let number = 0; number < count; number++) {
    const isBuyer = number >= upstream || random() < TIERED;
    const target = Math.floor(upstream * random() ** 2);
    const other = target === number ? (target + 1) % upstream : target;
    yield benchSupplier(supplierId(number), random, isBuyer ? supplierId(other) : undefined);
  }
}

/** Loads a portfolio straight into the table of input documents. */
export async function loadPortfolio(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('DROP INDEX input_documents_depends_on_ix');
    const rows = Readable.from(rowsOf(nightPortfolio(count)));
    await pipeline(rows, client.query(from(`COPY input_documents (${COLUMNS}) FROM STDIN`)));
    await client.query(
      'CREATE INDEX input_documents_depends_on_ix ON input_documents USING gin (depends_on)',
    );
    await client.query('VACUUM ANALYZE input_documents');
    // The record of the first, which an edit links to; runs read documents alone.
    await client.query(
      "INSERT INTO suppliers (id, name, country, blocked) VALUES ($1, 'First', 'US', false)",
      [supplierId(0)],
    );
  } finally {
    await client.end();
  }
}

function* rowsOf(suppliers: Iterable<Subject>): Generator<string> {
  for (const supplier of suppliers) {
    const { id, name, chains } = supplier;
    const document = JSON.stringify(supplier);
    const hash = `sha256:${createHash('sha256').update(document).digest('hex')}`;
    const links = new Set(
      chains.flatMap(({ sources }) => sources.flatMap((source) => source.supplierId ?? [])),
    );
    yield `${[id, 'supplier', name, chains.length, document, hash, `{${[...links].join(',')}}`].join('\t')}\n`;
  }
}
