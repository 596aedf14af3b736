import type { ChangedSubject, ProblemError, UnsavedSubject } from '@lodestone/contracts';
import type { InputDocument } from '@lodestone/persistence';
import type { Subject } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { NIL } from 'uuid';
import { CheckEvidence } from '../evidence/check-evidence';
import type { ReadSubject } from './read-candidate';

/** A subject that can be scored. */
export interface PreparedCandidate {
  readonly is: 'prepared';
  readonly ref: string;
  readonly subject: Subject;
  readonly partyIds: readonly string[];
  /** The saved subject it changes. */
  readonly base: Subject | null;
}

/** A subject of an evaluation, ready to be scored or refused. */
export type Candidate =
  | PreparedCandidate
  | { readonly is: 'invalid'; readonly ref: string | null; readonly errors: readonly ProblemError[] };

type Prepared = Omit<PreparedCandidate, 'is' | 'ref'>;

/** Checks one subject of an evaluation. */
@Injectable()
export class PrepareCandidate {
  constructor(private readonly checkEvidence: CheckEvidence) {}

  /** @param documents of all saved subjects that it mentions */
  async execute(read: ReadSubject, documents: ReadonlyMap<string, InputDocument>): Promise<Candidate> {
    if (read.is === 'malformed') return { ...read, is: 'invalid' };
    const { ref } = read;
    const base = read.is === 'changed' ? documents.get(read.baseId ?? '') : undefined;
    if (read.is === 'changed' && base === undefined) {
      const message = 'There is no such subject of this kind.';
      return { is: 'invalid', ref, errors: [{ pointer: '/base', code: 'subject.not_found', message }] };
    }
    const candidate =
      read.is === 'unsaved' ? unsaved(read.request) : changed(read.request, base as InputDocument);
    const errors = await this.problemsOf(candidate);
    return errors.length > 0 ? { is: 'invalid', ref, errors } : { is: 'prepared', ref, ...candidate };
  }

  private async problemsOf({ subject, partyIds }: Prepared): Promise<ProblemError[]> {
    if (subject.chains.length === 0) {
      return [
        {
          pointer: '/chains',
          code: 'score.nothing_to_score',
          message: 'Without a chain there is nothing to score.',
        },
      ];
    }
    const parties = partyIds.map((id, position) => ({ pointer: `/parties/${position}/supplierId`, id }));
    return this.checkEvidence.problemsOf(subject, parties);
  }
}

/** The id is part of what the receipt hashes, so it is the same for all that are not saved. */
function unsaved({ ref, parties, ...evidence }: UnsavedSubject): Prepared {
  const subject: Subject = { id: NIL, ...evidence };
  return { subject, partyIds: parties.map(({ supplierId }) => supplierId), base: null };
}

function changed({ parties, name, country, ...request }: ChangedSubject, document: InputDocument): Prepared {
  const base = document.subject;
  const { coveredOwnershipShare } = request;
  const subject: Subject = {
    ...base,
    name: name ?? base.name,
    country: country === undefined ? base.country : country,
    coveredOwnershipShare:
      coveredOwnershipShare === undefined ? base.coveredOwnershipShare : coveredOwnershipShare,
    blocked: request.blocked ?? base.blocked,
    chains: request.chains ?? base.chains,
  };
  return { subject, partyIds: parties?.map(({ supplierId }) => supplierId) ?? document.partyIds, base };
}
