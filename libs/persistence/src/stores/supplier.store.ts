import type { SupplierInput } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { SupplierEntity, SupplierOwnerEntity } from '../entities/supplier.entity';
import { deleteVersion, updateVersion } from './record-version';
import { deleteSubjectRows, insertSubjectRows } from './subject-rows';

/** Keeps suppliers with their identifiers, owners, chains and sources; always inside a transaction. */
@Injectable()
export class SupplierStore {
  constructor(private readonly database: Database) {}

  async insert(id: string, supplier: SupplierInput): Promise<void> {
    await this.database.manager.insert(SupplierEntity, { id, ...columnsOf(supplier) });
    await this.insertRows(id, supplier);
  }

  /** @throws {DomainError} when there is no such supplier, or not of that version any more */
  async replace(id: string, version: number, supplier: SupplierInput): Promise<void> {
    await updateVersion(this.database.manager, SupplierEntity, { id, version }, columnsOf(supplier));
    await this.database.manager.delete(SupplierOwnerEntity, { supplierId: id });
    await deleteSubjectRows(this.database.manager, 'supplier', id);
    await this.insertRows(id, supplier);
  }

  /** @throws {DomainError} when there is no such supplier, or not of that version any more */
  async delete(id: string, version: number): Promise<void> {
    await deleteVersion(this.database.manager, SupplierEntity, { id, version });
  }

  private async insertRows(id: string, supplier: SupplierInput): Promise<void> {
    const { manager } = this.database;
    await manager.insert(
      SupplierOwnerEntity,
      supplier.owners.map(({ supplierId: holderId, ...owner }, position) => ({
        supplierId: id,
        position,
        holderId,
        ...owner,
      })),
    );
    await insertSubjectRows(manager, 'supplier', id, supplier);
  }
}

function columnsOf({ name, country, coveredOwnershipShare, blocked, reference, note }: SupplierInput) {
  return { name, country, coveredOwnershipShare, blocked, reference, note };
}
