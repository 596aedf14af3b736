import type { SupplierExposures } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { BinaryCopyWriter } from '../copy/binary-copy-writer';
import { Database } from '../database';

/** What look-through found of a supplier that others link to. */
export interface LinkedSupplier {
  readonly supplierId: string;
  readonly seat: string | null;
  readonly exposures: SupplierExposures;
}

/** Columns of `linked_exposures` as they are written. */
export const EXPOSURE_COLUMNS = ['run_number', 'supplier_id', 'seat', 'exposures'] as const;

/** Keeps, for each run, what look-through found of every supplier that others link to. */
@Injectable()
export class LinkedExposureStore {
  constructor(private readonly database: Database) {}

  /** Those of some suppliers that the run knows. */
  async find(runNumber: number, supplierIds: readonly string[]): Promise<LinkedSupplier[]> {
    if (supplierIds.length === 0) return [];
    return this.database.query<LinkedSupplier>(
      `SELECT supplier_id AS "supplierId", seat, exposures FROM ${exposuresOf(runNumber)}
        WHERE supplier_id = ANY ($1)`,
      [supplierIds],
    );
  }

  /** Adds suppliers that the run does not know yet, inside a transaction. */
  async add(runNumber: number, suppliers: readonly LinkedSupplier[]): Promise<void> {
    if (suppliers.length === 0) return;
    const rows = new BinaryCopyWriter(EXPOSURE_COLUMNS.length);
    for (const { supplierId, seat, exposures } of suppliers) {
      rows.row().integer(runNumber).uuid(supplierId).text(seat).text(JSON.stringify(exposures));
    }
    await this.database.copyIn(`${exposuresOf(runNumber)} (${EXPOSURE_COLUMNS.join(', ')})`, rows.finish());
  }

  /** Puts suppliers in the place of what the run knows of them, if anything; inside a transaction. */
  async replace(runNumber: number, suppliers: readonly LinkedSupplier[]): Promise<void> {
    await this.drop(
      runNumber,
      suppliers.map(({ supplierId }) => supplierId),
    );
    await this.add(runNumber, suppliers);
  }

  async drop(runNumber: number, supplierIds: readonly string[]): Promise<void> {
    await this.database.query(`DELETE FROM ${exposuresOf(runNumber)} WHERE supplier_id = ANY ($1)`, [
      supplierIds,
    ]);
  }
}

/** The table of one run, a partition of `linked_exposures` once it is published. */
export const exposuresOf = (runNumber: number): string => `linked_exposures_${Math.trunc(runNumber)}`;
