import type { ChangedSubject, ProblemError, UnsavedSubject } from '@lodestone/contracts';
import { ScoringInputs } from '@lodestone/persistence';
import type { Subject } from '@lodestone/scoring-engine';
import { DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CheckEvidence } from '../evidence/check-evidence';
import { FindSubject } from '../scores/find-subject';
import { parseEvaluateSubject } from './parse-evaluate-subject';

/** A subject that can be scored. */
export interface PreparedCandidate {
  readonly is: 'prepared';
  readonly ref: string;
  readonly subject: Subject;
  readonly partyIds: readonly string[];
  /** The saved subject it changes. */
  readonly base: Subject | null;
  /** Saved subjects that its score rests on. */
  readonly reach: readonly string[];
}

/** A subject of an evaluation, ready to be scored or refused. */
export type Candidate =
  | PreparedCandidate
  | { readonly is: 'invalid'; readonly ref: string | null; readonly errors: readonly ProblemError[] };

/** Reads and checks one subject of an evaluation. */
@Injectable()
export class PrepareCandidate {
  constructor(
    private readonly findSubject: FindSubject,
    private readonly inputs: ScoringInputs,
    private readonly checkEvidence: CheckEvidence,
  ) {}

  async execute(item: unknown): Promise<Candidate> {
    const parsed = parseEvaluateSubject(item);
    if (parsed.is === 'malformed') return { ...parsed, is: 'invalid' };
    const { ref } = parsed;
    const candidate = parsed.is === 'unsaved' ? unsaved(parsed.request) : await this.changed(parsed.request);
    if (candidate === null) {
      const message = 'There is no such subject of this kind.';
      return { is: 'invalid', ref, errors: [{ pointer: '/base', code: 'subject.not_found', message }] };
    }
    const errors = await this.problemsOf(candidate.subject, candidate.partyIds);
    return errors.length > 0 ? { is: 'invalid', ref, errors } : { is: 'prepared', ref, ...candidate };
  }

  private async changed({ kind, base: ref, parties, name, country, ...request }: ChangedSubject) {
    const id = await this.findSubject.execute(kind, ref).catch(nullIfNotFound);
    const document = id === null ? undefined : (await this.inputs.reach([id])).get(id);
    if (id === null || document === undefined) return null;
    const base = document.subject;
    const subject: Subject = {
      ...base,
      name: name ?? base.name,
      country: country === undefined ? base.country : country,
      coveredOwnershipShare:
        request.coveredOwnershipShare === undefined
          ? base.coveredOwnershipShare
          : request.coveredOwnershipShare,
      blocked: request.blocked ?? base.blocked,
      chains: request.chains ?? base.chains,
    };
    const partyIds = parties?.map(({ supplierId }) => supplierId) ?? document.partyIds;
    return { subject, partyIds, base, reach: [id, ...linksOf(subject), ...partyIds] };
  }

  private async problemsOf(subject: Subject, partyIds: readonly string[]): Promise<ProblemError[]> {
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

function unsaved({ ref, parties, ...evidence }: UnsavedSubject) {
  const subject: Subject = { id: uuid(), ...evidence };
  const partyIds = parties.map(({ supplierId }) => supplierId);
  return { subject, partyIds, base: null, reach: [...linksOf(subject), ...partyIds] };
}

const linksOf = ({ chains }: Subject): string[] =>
  chains.flatMap(({ sources }) => sources.flatMap(({ supplierId }) => supplierId ?? []));

function nullIfNotFound(cause: unknown): null {
  if (cause instanceof DomainError && cause.reason === 'not_found') return null;
  throw cause;
}
