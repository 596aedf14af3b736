import {
  type LinkedSupplier as KnownSupplier,
  LinkedExposureStore,
  ScoringInputs,
  type SubjectInput,
} from '@lodestone/persistence';
import { linkedExposuresOf, receiptOf, scoreSubject, type Subject } from '@lodestone/scoring-engine';
import { Injectable } from '@nestjs/common';
import { nativeSha256 } from '../native-sha256';
import { nextTurn } from '../scores/next-turn';
import { Scoring } from '../scores/scoring';
import type { PartyComparison, ScoredSubject } from '../scores/scoring-day';
import { contextOf, type RunBasis } from './run-basis';

/** A subject that was scored. */
export interface ScoredInput {
  readonly input: SubjectInput;
  readonly scored: ScoredSubject;
  /** With and without, for a partnership. */
  readonly comparisons?: readonly PartyComparison[];
  /** What of other evidence the score rests on, to tell whether any of it has changed. */
  readonly upstream: readonly string[];
}

/** A subject that could not be scored, and why. */
export interface FailedInput {
  readonly input: SubjectInput;
  readonly cause: unknown;
}

/** What became of a subject; `silent`: it declares no chain. */
export type ScoringOutcome =
  | ({ readonly is: 'scored' } & ScoredInput)
  | { readonly is: 'silent'; readonly input: SubjectInput }
  | ({ readonly is: 'failed' } & FailedInput);

/** Subjects after which others have a turn. */
const TURN = 40;

/** Scores subjects with what a run knows of the suppliers that they link to. One that cannot be scored fails alone. */
@Injectable()
export class ScoreInputs {
  constructor(
    private readonly inputs: ScoringInputs,
    private readonly exposures: LinkedExposureStore,
  ) {}

  /**
   * One subject after the other, so that nobody has to keep more of them than the numbers.
   * @param known what look-through found of suppliers, by id; left out: what the run knows
   */
  async *execute(
    basis: RunBasis,
    inputs: readonly SubjectInput[],
    known?: ReadonlyMap<string, KnownSupplier>,
  ): AsyncGenerator<ScoringOutcome> {
    const suppliers = inputs.filter(({ kind }) => kind === 'supplier');
    const links = [...new Set(suppliers.flatMap(({ dependsOn }) => dependsOn))];
    const linked = known
      ? links.flatMap((id) => known.get(id) ?? [])
      : await this.exposures.find(basis.runNumber, links);
    const scoreSupplier = supplierScorer(basis, linked);
    for (const [position, input] of inputs.entries()) {
      if (position % TURN === TURN - 1) await nextTurn();
      const score = input.kind === 'supplier' ? scoreSupplier : await this.partnershipScorer(basis, input.id);
      yield outcomeOf(input, score);
    }
  }

  /** A partnership also takes over what its parties own, and is shown beside them: it needs their evidence. */
  private async partnershipScorer(
    { model, facts, scoringDate }: RunBasis,
    id: string,
  ): Promise<(input: SubjectInput) => ScoredInput | null> {
    const documents = await this.inputs.reach([id]);
    return (input) => {
      const scoring = new Scoring({ documents, facts, model, today: scoringDate });
      if (scoring.get(id).chains.length === 0) return null;
      const day = scoring.on(scoringDate);
      const upstream = [...documents].flatMap(([each, { hash }]) => (each === id ? [] : [each, hash]));
      return { input, scored: day.score(id), comparisons: day.comparisons(id), upstream };
    };
  }
}

function outcomeOf(input: SubjectInput, score: (input: SubjectInput) => ScoredInput | null): ScoringOutcome {
  try {
    const scored = score(input);
    return scored === null ? { is: 'silent', input } : { is: 'scored', ...scored };
  } catch (cause) {
    return { is: 'failed', input, cause };
  }
}

/** Scores suppliers one by one, all in one context. */
function supplierScorer(basis: RunBasis, linked: readonly KnownSupplier[]) {
  const known = new Map(
    linked.map(({ supplierId, seat, exposures }) => [supplierId, { country: seat, exposures }]),
  );
  const texts = new Map<string, string>();
  const textOf = (id: string): string => {
    const text = texts.get(id) ?? JSON.stringify(known.get(id) ?? null);
    texts.set(id, text);
    return text;
  };
  const context = { ...contextOf(basis), linked: linkedExposuresOf(known, basis.facts.materials) };
  return (input: SubjectInput): ScoredInput | null => {
    const subject = JSON.parse(input.document) as Subject;
    if (subject.chains.length === 0) return null;
    const score = scoreSubject(subject, context);
    const receipt = receiptOf(subject, score, context, { evidence: input.hash, sha256: nativeSha256 });
    const upstream = input.dependsOn.flatMap((id) => [id, textOf(id)]);
    return { input, scored: { subject, score, context, receipt }, upstream };
  };
}
