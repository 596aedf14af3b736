import type { Money, PartnershipInput } from '@lodestone/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { PartnershipEntity, PartnershipPartyEntity } from '../entities/partnership.entity';
import { deleteVersion, updateVersion } from './record-version';
import { deleteSubjectRows, insertSubjectRows } from './subject-rows';

/** Keeps partnerships with their identifiers, parties, chains and sources; always inside a transaction. */
@Injectable()
export class PartnershipStore {
  constructor(private readonly database: Database) {}

  async insert(id: string, partnership: PartnershipInput): Promise<void> {
    await this.database.manager.insert(PartnershipEntity, { id, ...columnsOf(partnership) });
    await this.insertRows(id, partnership);
  }

  /** @throws {DomainError} when there is no such partnership, or not of that version any more */
  async replace(id: string, version: number, partnership: PartnershipInput): Promise<void> {
    await updateVersion(this.database.manager, PartnershipEntity, { id, version }, columnsOf(partnership));
    await this.database.manager.delete(PartnershipPartyEntity, { partnershipId: id });
    await deleteSubjectRows(this.database.manager, 'partnership', id);
    await this.insertRows(id, partnership);
  }

  /** @throws {DomainError} when there is no such partnership, or not of that version any more */
  async delete(id: string, version: number): Promise<void> {
    await deleteVersion(this.database.manager, PartnershipEntity, { id, version });
  }

  private async insertRows(id: string, partnership: PartnershipInput): Promise<void> {
    const { manager } = this.database;
    await manager.insert(
      PartnershipPartyEntity,
      partnership.parties.map(({ amount, ...party }, position) => ({
        partnershipId: id,
        position,
        ...party,
        ...moneyColumns(amount),
      })),
    );
    await insertSubjectRows(manager, 'partnership', id, partnership);
  }
}

function columnsOf({ amount, ...partnership }: PartnershipInput) {
  const { name, type, status, announcedOn, coveredOwnershipShare, blocked, reference, note } = partnership;
  return {
    ...{ name, type, status, announcedOn, coveredOwnershipShare, blocked, reference, note },
    ...moneyColumns(amount),
  };
}

const moneyColumns = (money: Money | null) => ({
  amount: money?.amount ?? null,
  currency: money?.currency ?? null,
});
