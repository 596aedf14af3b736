import { Injectable } from '@nestjs/common';
import { BinaryCopyReader } from '../copy/binary-copy-reader';
import { Database } from '../database';
import { uuidLiteral } from '../lists/uuid-literal';
import { exposuresOf } from '../stores/linked-exposure.store';

/** The input document of a supplier that others link to, as JSON text. */
export interface LinkTarget {
  readonly id: string;
  readonly document: string;
}

/** Suppliers that are read at once when all of them are needed. */
const AT_ONCE = 2_000;

/** Answers who links to whom, near and far. */
@Injectable()
export class SupplierGraphReadModel {
  constructor(private readonly database: Database) {}

  /** All who depend on some subjects, near or far, by their evidence as it is now; themselves only where they go round. */
  async dependents(subjectIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH RECURSIVE dependents (id) AS (
         SELECT d.subject_id FROM unnest($1::uuid[]) AS asked (id) JOIN input_documents d ON d.depends_on @> ARRAY[asked.id]
         UNION
         SELECT d.subject_id FROM dependents JOIN input_documents d ON d.depends_on @> ARRAY[dependents.id]
       )
       SELECT id FROM dependents ORDER BY id`,
      [subjectIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of some subjects that are partnerships. */
  async partnershipsAmong(subjectIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT subject_id AS id FROM input_documents
        WHERE subject_kind = 'partnership' AND subject_id = ANY ($1) ORDER BY subject_id`,
      [subjectIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of some suppliers that somebody links to or that a partnership says something of. */
  async linkedAmong(supplierIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM unnest($1::uuid[]) AS asked (id)
        WHERE EXISTS (SELECT 1 FROM input_documents d WHERE d.depends_on @> ARRAY[asked.id]) ORDER BY id`,
      [supplierIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Some suppliers and all upstream of them, up to those that a run knows the exposures of already.
   * @returns in the order of ids
   */
  async upstreamUnknown(runNumber: number, supplierIds: readonly string[]): Promise<string[]> {
    if (supplierIds.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `WITH RECURSIVE unknown (id) AS (
         SELECT asked.id FROM unnest($1::uuid[]) AS asked (id)
          WHERE NOT EXISTS (SELECT 1 FROM ${exposuresOf(runNumber)} k WHERE k.run_number = $2 AND k.supplier_id = asked.id)
         UNION
         SELECT next.id FROM unknown JOIN input_documents d ON d.subject_id = unknown.id
          CROSS JOIN LATERAL unnest(d.depends_on) AS next (id)
          WHERE NOT EXISTS (SELECT 1 FROM ${exposuresOf(runNumber)} k WHERE k.run_number = $2 AND k.supplier_id = next.id)
       )
       SELECT id FROM unknown ORDER BY id`,
      [supplierIds, runNumber],
    );
    return rows.map(({ id }) => id);
  }

  /** Whose evidence the scores of some subjects also rest on. */
  async linksOf(subjectIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT next.id FROM input_documents d CROSS JOIN LATERAL unnest(d.depends_on) AS next (id)
        WHERE d.subject_id = ANY ($1) ORDER BY 1`,
      [subjectIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Everybody with a chain of one of some materials. */
  async subjectsOfMaterials(materials: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT coalesce(supplier_id, partnership_id) AS id FROM chains WHERE material = ANY ($1) ORDER BY 1`,
      [materials],
    );
    return rows.map(({ id }) => id);
  }

  /** All suppliers that are linked to, in the order of ids. */
  async allTargets(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT next.id FROM input_documents d CROSS JOIN LATERAL unnest(d.depends_on) AS next (id) ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }

  /** The documents of some suppliers, a handful at a time, in the order of ids; inside a transaction. */
  async *documents(supplierIds: readonly string[]): AsyncGenerator<LinkTarget> {
    for (let from = 0; from < supplierIds.length; from += AT_ONCE) {
      const ids = supplierIds.slice(from, from + AT_ONCE);
      const rows = new BinaryCopyReader(
        await this.database.copyOut(
          `SELECT subject_id, document FROM input_documents
            WHERE subject_kind = 'supplier' AND subject_id IN (${ids.map(uuidLiteral).join(', ')})
            ORDER BY subject_id`,
        ),
      );
      while (rows.next()) yield { id: rows.uuid(), document: rows.text() ?? '' };
    }
  }
}
