import type { InputDocument, ReferenceFacts } from '@lodestone/persistence';
import {
  documentHash,
  hasSourcesOf,
  lookThrough,
  type LookThrough,
  type Receipt,
  receiptOf,
  type Score,
  scoreSubject,
  type ScoringContext,
  type ScoringModel,
  type Subject,
  withDerivedStages,
  withoutPartnership,
} from '@lodestone/scoring-engine';

/** What a scoring is made over. */
export interface ScoringMaterial {
  /** The subjects to score and everything they reach, by id. */
  readonly documents: ReadonlyMap<string, InputDocument>;
  readonly facts: ReferenceFacts;
  readonly model: ScoringModel;
  /** The real day: evidence ages by it. */
  readonly today: string;
}

/** A score with all that it takes to explain it. */
export interface ScoredSubject {
  /** As scored: a partnership with the stages derived from its parties. */
  readonly subject: Subject;
  readonly score: Score;
  readonly context: ScoringContext & { readonly linked: LookThrough };
  readonly receipt: Receipt;
}

/** A party of a partnership with and without the sources that it brings. */
export interface PartyComparison {
  readonly party: Subject;
  readonly with: Score;
  readonly without: Score;
}

/** Scores subjects over loaded documents; nothing here reads or writes. */
export class Scoring {
  constructor(private readonly material: ScoringMaterial) {}

  /**
   * The same, with other evidence about a subject, saved or not.
   * @param partyIds the suppliers that take part, for a partnership; left out: as saved
   */
  with(subject: Subject, partyIds?: readonly string[]): Scoring {
    const known = this.material.documents.get(subject.id);
    const document: InputDocument = {
      subject,
      hash: documentHash(subject),
      partyIds: partyIds ?? known?.partyIds ?? [],
      dependsOn: known?.dependsOn ?? [],
    };
    return new Scoring({
      ...this.material,
      documents: new Map(this.material.documents).set(subject.id, document),
    });
  }

  /** The same, with a change made to the evidence about every subject. */
  mapping(change: (subject: Subject) => Subject): Scoring {
    const documents = [...this.material.documents].map(([id, document]): [string, InputDocument] => {
      const subject = change(document.subject);
      return [id, { ...document, subject, hash: documentHash(subject) }];
    });
    return new Scoring({ ...this.material, documents: new Map(documents) });
  }

  /** All suppliers of the documents. */
  get suppliers(): Subject[] {
    return [...this.material.documents.values()].flatMap(({ subject }) =>
      subject.kind === 'supplier' ? [subject] : [],
    );
  }

  get documents(): ReadonlyMap<string, InputDocument> {
    return this.material.documents;
  }

  /** The evidence about a subject as declared, without derived stages. */
  get(subjectId: string): Subject {
    const document = this.material.documents.get(subjectId);
    if (document === undefined) throw new RangeError(`There is no input document of ${subjectId}`);
    return document.subject;
  }

  get facts(): ReferenceFacts {
    return this.material.facts;
  }

  get model(): ScoringModel {
    return this.material.model;
  }

  /** Solves the look-through for a day; subjects are then scored one by one. */
  on(scoringDate: string): ScoringDay {
    return new ScoringDay(this, this.material, scoringDate);
  }
}

/** Scores subjects on one day. */
export class ScoringDay {
  readonly context: ScoringContext & { readonly linked: LookThrough };

  constructor(
    private readonly scoring: Scoring,
    private readonly material: ScoringMaterial,
    scoringDate: string,
  ) {
    const { facts, model, today } = material;
    const { materials, policies, version } = facts;
    const linked = lookThrough(scoring.suppliers, { parameters: model.parameters, scoringDate, materials });
    this.context = {
      model,
      scoringDate,
      evidenceDate: today,
      materials,
      policies,
      referenceVersion: version,
      linked,
    };
  }

  /** The score of a subject of the documents. */
  score(subjectId: string): ScoredSubject {
    const subject = this.subject(subjectId);
    const score = scoreSubject(subject, this.context);
    return { subject, score, context: this.context, receipt: receiptOf(subject, score, this.context) };
  }

  /** Each supplier with sources that a partnership brings, with and without it (scoring model §6). */
  comparisons(partnershipId: string): PartyComparison[] {
    const { scoringDate } = this.context;
    return this.scoring.suppliers
      .filter((party) => hasSourcesOf(party, partnershipId))
      .map((party) => {
        const without = this.scoring.with(withoutPartnership(party, partnershipId)).on(scoringDate);
        return { party, with: scoreSubject(party, this.context), without: without.score(party.id).score };
      });
  }

  private subject(id: string): Subject {
    const document = this.material.documents.get(id);
    if (document === undefined) throw new RangeError(`There is no input document of ${id}`);
    if (document.subject.kind === 'supplier') return document.subject;
    const parties = document.partyIds.flatMap((party) => this.material.documents.get(party)?.subject ?? []);
    return withDerivedStages(document.subject, parties, this.context.materials, this.context.scoringDate);
  }
}
