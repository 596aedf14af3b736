import type { Identifier, ProblemError } from '@lodestone/contracts';
import {
  PartnershipReadModel,
  ReferenceFactsReadModel,
  SubjectDirectory,
  SupplierReadModel,
} from '@lodestone/persistence';
import { findSubjectProblems, type Subject } from '@lodestone/scoring-engine';
import { conflict, refuseIf } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';

/** A mention of another record, and where it stands. */
export interface Mention {
  readonly pointer: string;
  readonly id: string;
}

/** Checks evidence against itself, the reference data and the other records. */
@Injectable()
export class CheckEvidence {
  constructor(
    private readonly facts: ReferenceFactsReadModel,
    private readonly suppliers: SupplierReadModel,
    private readonly partnerships: PartnershipReadModel,
    private readonly directory: SubjectDirectory,
  ) {}

  /**
   * Everything that keeps a subject from being scored.
   * @param suppliers further suppliers that the record mentions, such as owners and parties
   */
  async problemsOf(subject: Subject, suppliers: readonly Mention[] = []): Promise<ProblemError[]> {
    const { materials } = await this.facts.current();
    return [
      ...findSubjectProblems(subject, materials),
      ...(await this.missing('supplier', [...mentions(subject, 'supplierId'), ...suppliers])),
      ...(await this.missing('partnership', mentions(subject, 'partnershipId'))),
    ];
  }

  /**
   * Refuses evidence that cannot be kept.
   * @param suppliers further suppliers that the record mentions, such as owners and parties
   * @param others    what else is wrong with the record
   * @throws {DomainError} of reason `invalid` with all problems, or `identifier.taken` naming who has it
   */
  async refuseProblems(
    subject: Subject,
    suppliers: readonly Mention[],
    identifiers: readonly Identifier[],
    others: readonly ProblemError[] = [],
  ): Promise<void> {
    const problems = await this.problemsOf(subject, suppliers);
    refuseIf([...problems, ...others, ...repeatedIdentifiers(identifiers)]);
    const taken = await this.directory.takenBy(subject.kind, identifiers, subject.id);
    if (taken.length === 0) return;
    const errors = taken.map(({ scheme, value, id, name }) => ({
      pointer: `/identifiers/${identifiers.findIndex((each) => each.scheme === scheme && each.value === value)}`,
      code: 'identifier.taken',
      message: `${scheme}:${value} already belongs to ${name} (${id}).`,
    }));
    throw conflict('identifier.taken', errors[0].message, errors);
  }

  private async missing(
    kind: 'supplier' | 'partnership',
    mentioned: readonly Mention[],
  ): Promise<ProblemError[]> {
    if (mentioned.length === 0) return [];
    const records = kind === 'supplier' ? this.suppliers : this.partnerships;
    const missing = await records.missing([...new Set(mentioned.map(({ id }) => id))]);
    return mentioned
      .filter(({ id }) => missing.has(id))
      .map(({ pointer, id }) => ({
        pointer,
        code: `${kind}.unknown`,
        message: `There is no ${kind} ${id}.`,
      }));
  }
}

function mentions({ chains }: Subject, field: 'supplierId' | 'partnershipId'): Mention[] {
  return chains.flatMap(({ sources }, chain) =>
    sources.flatMap((source, position) => {
      const id = source[field];
      return id === null ? [] : [{ pointer: `/chains/${chain}/sources/${position}/${field}`, id }];
    }),
  );
}

function repeatedIdentifiers(identifiers: readonly Identifier[]): ProblemError[] {
  const seen = new Set<string>();
  return identifiers.flatMap(({ scheme, value }, position) => {
    const name = `${scheme}:${value}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        pointer: `/identifiers/${position}`,
        code: 'identifier.repeated',
        message: `${name} is listed twice.`,
      },
    ];
  });
}
