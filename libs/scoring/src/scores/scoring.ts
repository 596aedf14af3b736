import type { InputDocument, ReferenceFacts } from '@lodestone/persistence';
import type { ScoringModel, Subject } from '@lodestone/scoring-engine';
import { ScoringDay } from './scoring-day';
import { supplyReachOf } from './supply-reach';

/** What a scoring is made over. */
export interface ScoringMaterial {
  /** The subjects to score and everything they reach, by id. */
  readonly documents: ReadonlyMap<string, InputDocument>;
  readonly facts: ReferenceFacts;
  readonly model: ScoringModel;
  /** The day in force: evidence ages by it, whatever day is scored. */
  readonly today: string;
}

/** Scores subjects over loaded documents; nothing here reads or writes. */
export class Scoring {
  constructor(private readonly material: ScoringMaterial) {}

  /** The same, with a change made to the evidence about every subject; the hashes stay those of what is kept. */
  mapping(change: (subject: Subject) => Subject): Scoring {
    const documents = [...this.material.documents].map(([id, document]): [string, InputDocument] => [
      id,
      { ...document, subject: change(document.subject) },
    ]);
    return new Scoring({ ...this.material, documents: new Map(documents) });
  }

  /**
   * The same, cut down to what the score of one subject rests on: itself, its parties, and the suppliers that links lead
   * to, each with the chains that count.
   */
  narrowedTo(subjectId: string): Scoring {
    const subject = this.get(subjectId);
    const materials = new Set(subject.chains.map(({ material }) => material));
    const parties = new Set(subject.kind === 'partnership' ? this.document(subjectId).partyIds : []);
    const roots = [subject, ...[...parties].flatMap((id) => this.find(id) ?? [])];
    const reach = supplyReachOf(roots, this.find);
    const counts = (id: string, material: string) =>
      id === subjectId ||
      (materials.has(material) && (parties.has(id) || reach.get(material)?.has(id) === true));
    const reached = new Set([
      subjectId,
      ...parties,
      ...[...materials].flatMap((code) => [...(reach.get(code) ?? [])]),
    ]);
    const documents = new Map([...this.material.documents].filter(([id]) => reached.has(id)));
    return new Scoring({ ...this.material, documents }).mapping((each) => ({
      ...each,
      chains: each.chains.filter(({ material }) => counts(each.id, material)),
    }));
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
    return this.document(subjectId).subject;
  }

  /** The same; `undefined`: there is none. */
  readonly find = (subjectId: string): Subject | undefined => this.material.documents.get(subjectId)?.subject;

  get facts(): ReferenceFacts {
    return this.material.facts;
  }

  /** The day in force. */
  get today(): string {
    return this.material.today;
  }

  get model(): ScoringModel {
    return this.material.model;
  }

  /** A day on which subjects are then scored one by one. */
  on(scoringDate: string): ScoringDay {
    return new ScoringDay(this, this.material, scoringDate);
  }

  private document(subjectId: string): InputDocument {
    const document = this.material.documents.get(subjectId);
    if (document === undefined) throw new RangeError(`There is no input document of ${subjectId}`);
    return document;
  }
}
