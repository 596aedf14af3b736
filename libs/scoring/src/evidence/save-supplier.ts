import type { Supplier, SupplierInput, SupplierPatch } from '@lodestone/contracts';
import { SupplierReadModel, SupplierStore } from '@lodestone/persistence';
import { conflict, notFound, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { isSameRecord } from '../is-same-record';
import { ChangeEvidence } from './change-evidence';
import { CheckEvidence, type Mention } from './check-evidence';
import { ownerProblems } from './owner-problems';
import { supplierSubject } from './to-subject';

/** Keeps what is known of suppliers; after each change the supplier's own score is current. */
@Injectable()
export class SaveSupplier {
  constructor(
    private readonly store: SupplierStore,
    private readonly suppliers: SupplierReadModel,
    private readonly checkEvidence: CheckEvidence,
    private readonly changeEvidence: ChangeEvidence,
  ) {}

  /** @throws {DomainError} when the evidence contradicts itself, or an identifier is taken */
  create(input: SupplierInput): Promise<Supplier> {
    const id = uuid();
    return this.transaction(id, () => this.write(id, input, () => this.store.insert(id, input)));
  }

  /**
   * What is no change leaves the record its version.
   * @throws {DomainError} as `create`, and when the supplier is gone or no longer as seen
   */
  change({ id, version }: SeenBy, patch: SupplierPatch): Promise<Supplier> {
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      const before = toInput(known);
      const input = { ...before, ...patch };
      if (isSameRecord(before, input)) return known;
      return this.write(id, input, () => this.store.replace(id, known.version, input));
    });
  }

  /** @throws {DomainError} while other records mention the supplier, and when it is gone or no longer as seen */
  delete({ id, version }: SeenBy): Promise<void> {
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      const users = await this.suppliers.namesOfUsers(id);
      if (users.length > 0) {
        throw conflict('supplier.in_use', `Other records mention this supplier: ${users.join(', ')}.`);
      }
      await this.changeEvidence.remove(id, () => this.store.delete(id, known.version));
    });
  }

  private transaction<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const read = () => this.suppliers.find(id);
    return this.changeEvidence.transaction({ type: 'supplier', id, read }, work);
  }

  private async write(id: string, input: SupplierInput, keep: () => Promise<void>): Promise<Supplier> {
    const subject = supplierSubject(id, input);
    const { identifiers, owners } = input;
    const problems = ownerProblems(id, owners);
    await this.checkEvidence.refuseProblems(subject, holdersOf(input), identifiers, problems);
    await this.changeEvidence.write(subject, [], keep);
    return this.get(id);
  }

  private async get(id: string): Promise<Supplier> {
    const supplier = await this.suppliers.find(id);
    if (supplier === null) throw notFound('supplier.not_found', 'There is no such supplier.');
    return supplier;
  }
}

function toInput({ id, version, createdAt, updatedAt, ...input }: Supplier): SupplierInput {
  return input;
}

const holdersOf = ({ owners }: SupplierInput): Mention[] =>
  owners.flatMap(({ supplierId }, position) =>
    supplierId === null ? [] : [{ pointer: `/owners/${position}/supplierId`, id: supplierId }],
  );
