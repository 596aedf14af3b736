import { explainSubjectRef, parseSubjectRef } from '@lodestone/contracts';
import { SubjectDirectory } from '@lodestone/persistence';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { notFound } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';

/** Finds the subject that a reference means. */
@Injectable()
export class FindSubject {
  constructor(private readonly directory: SubjectDirectory) {}

  /** @throws {DomainError} `supplier.not_found` or `partnership.not_found` */
  async execute(kind: SubjectKind, ref: string): Promise<string> {
    const parsed = parseSubjectRef(ref);
    const id = parsed === null ? null : await this.directory.resolve(kind, parsed);
    if (id === null) throw noSuchSubject(kind, ref);
    return id;
  }
}

/** A reference that means nobody; one that can mean nobody is told why. */
export function noSuchSubject(kind: SubjectKind, ref: string) {
  const why = explainSubjectRef(ref);
  return notFound(`${kind}.not_found`, `There is no ${kind} ${ref}.${why === null ? '' : ` ${why}.`}`);
}
