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

/** What became of the subjects of a batch. */
export interface ScoredInputs {
  readonly scored: readonly ScoredInput[];
  /** Those that declare no chain. */
  readonly silent: readonly SubjectInput[];
  readonly failed: readonly { readonly input: SubjectInput; readonly cause: unknown }[];
}

/** Subjects after which others have a turn. */
const TURN = 40;

/** Scores subjects with what a run knows of the suppliers that they link to. One that cannot be scored fails alone. */
@Injectable()
export class ScoreInputs {
  constructor(
    private readonly inputs: ScoringInputs,
    private readonly exposures: LinkedExposureStore,
  ) {}

  async execute(basis: RunBasis, inputs: readonly SubjectInput[]): Promise<ScoredInputs> {
    const suppliers = inputs.filter(({ kind }) => kind === 'supplier');
    const partnerships = inputs.filter(({ kind }) => kind === 'partnership');
    const linked = await this.exposures.find(basis.runNumber, [
      ...new Set(suppliers.flatMap(({ dependsOn }) => dependsOn)),
    ]);
    const found = { scored: [] as ScoredInput[], silent: [] as SubjectInput[], failed: [] as Failed[] };
    const scoreSupplier = supplierScorer(basis, linked);
    for (const [position, input] of suppliers.entries()) {
      if (position % TURN === TURN - 1) await nextTurn();
      sort(input, found, () => scoreSupplier(input));
    }
    for (const input of partnerships) {
      const score = await this.partnershipScorer(basis, input.id);
      sort(input, found, () => score(input));
    }
    return found;
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

type Failed = ScoredInputs['failed'][number];

function sort(
  input: SubjectInput,
  { scored, silent, failed }: { scored: ScoredInput[]; silent: SubjectInput[]; failed: Failed[] },
  score: () => ScoredInput | null,
): void {
  try {
    const result = score();
    if (result === null) silent.push(input);
    else scored.push(result);
  } catch (cause) {
    failed.push({ input, cause });
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
