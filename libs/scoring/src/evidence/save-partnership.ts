import type { Partnership, PartnershipInput, PartnershipPatch } from '@lodestone/contracts';
import { PartnershipReadModel, PartnershipStore } from '@lodestone/persistence';
import { conflict, notFound, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { isSameRecord } from '../is-same-record';
import { ChangeEvidence } from './change-evidence';
import { CheckEvidence, type Mention } from './check-evidence';
import { partnershipSubject, partyIdsOf } from './to-subject';

/** Keeps what is known of partnerships; after each change the partnership's own score is current. */
@Injectable()
export class SavePartnership {
  constructor(
    private readonly store: PartnershipStore,
    private readonly partnerships: PartnershipReadModel,
    private readonly checkEvidence: CheckEvidence,
    private readonly changeEvidence: ChangeEvidence,
  ) {}

  /** @throws {DomainError} when the evidence contradicts itself, or an identifier is taken */
  create(input: PartnershipInput): Promise<Partnership> {
    const id = uuid();
    return this.transaction(id, () => this.write(id, input, () => this.store.insert(id, input)));
  }

  /**
   * What is no change leaves the record its version.
   * @throws {DomainError} as `create`, and when the partnership is gone or no longer as seen
   */
  change({ id, version }: SeenBy, patch: PartnershipPatch): Promise<Partnership> {
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      const before = toInput(known);
      const input = { ...before, ...patch };
      if (isSameRecord(before, input)) return known;
      return this.write(id, input, () => this.store.replace(id, known.version, input));
    });
  }

  /** @throws {DomainError} while suppliers have sources that it brings, and when it is gone or no longer as seen */
  delete({ id, version }: SeenBy): Promise<void> {
    return this.transaction(id, async () => {
      const known = await this.get(id);
      refuseStale(known, version);
      const users = await this.partnerships.namesOfUsers(id);
      if (users.length > 0) {
        throw conflict(
          'partnership.in_use',
          `Suppliers have sources that this partnership brings: ${users.join(', ')}.`,
        );
      }
      await this.changeEvidence.remove(id, () => this.store.delete(id, known.version));
    });
  }

  private transaction<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const read = () => this.partnerships.find(id);
    return this.changeEvidence.transaction({ type: 'partnership', id, read }, work);
  }

  private async write(id: string, input: PartnershipInput, keep: () => Promise<void>): Promise<Partnership> {
    const subject = partnershipSubject(id, input);
    await this.checkEvidence.refuseProblems(subject, partiesOf(input), input.identifiers);
    await this.changeEvidence.write(subject, partyIdsOf(input), keep);
    return this.get(id);
  }

  private async get(id: string): Promise<Partnership> {
    const partnership = await this.partnerships.find(id);
    if (partnership === null) throw notFound('partnership.not_found', 'There is no such partnership.');
    return partnership;
  }
}

function toInput({ id, version, createdAt, updatedAt, ...input }: Partnership): PartnershipInput {
  return input;
}

const partiesOf = ({ parties }: PartnershipInput): Mention[] =>
  parties.flatMap(({ supplierId }, position) =>
    supplierId === null ? [] : [{ pointer: `/parties/${position}/supplierId`, id: supplierId }],
  );
