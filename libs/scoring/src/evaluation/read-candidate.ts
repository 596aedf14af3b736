import { linksOf } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@lodestone/server-kit';
import { FindSubject } from '../scores/find-subject';
import { type ParsedSubject, parseEvaluateSubject } from './parse-evaluate-subject';

/** One subject of an evaluation as it was read; a changed one with the id of the saved subject, as far as there is one. */
export type ReadSubject =
  | Exclude<ParsedSubject, { is: 'changed' }>
  | (Extract<ParsedSubject, { is: 'changed' }> & { readonly baseId: string | null });

/** Reads one subject of an evaluation and finds the saved one that it changes. */
@Injectable()
export class ReadCandidate {
  constructor(private readonly findSubject: FindSubject) {}

  async execute(item: unknown): Promise<ReadSubject> {
    const parsed = parseEvaluateSubject(item);
    if (parsed.is !== 'changed') return parsed;
    const { kind, base } = parsed.request;
    return { ...parsed, baseId: await this.findSubject.execute(kind, base).catch(nullIfNotFound) };
  }
}

/** The saved subjects that a subject of an evaluation mentions: what it changes, its parties, its links. */
export function mentionedIn(read: ReadSubject): string[] {
  if (read.is === 'malformed') return [];
  const { parties = [], chains = [] } = read.request;
  const links = linksOf(chains);
  const base = read.is === 'changed' ? (read.baseId ?? []) : [];
  return [...parties.map(({ supplierId }) => supplierId), ...links].concat(base);
}

function nullIfNotFound(cause: unknown): null {
  if (cause instanceof DomainError && cause.reason === 'not_found') return null;
  throw cause;
}
