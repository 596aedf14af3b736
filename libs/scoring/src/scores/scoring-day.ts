import {
  hasSourcesOf,
  type LinkedExposures,
  lookThrough,
  type LookThrough,
  type Receipt,
  receiptOf,
  type Score,
  scoreSubject,
  type ScoringContext,
  type Subject,
  withDerivedStages,
  withoutPartnership,
} from '@lodestone/scoring-engine';
import { nativeSha256 } from '../native-sha256';
import type { Scoring, ScoringMaterial } from './scoring';
import { supplyReachOf } from './supply-reach';

/** A score with all that it takes to explain it. */
export interface ScoredSubject<Linked extends LinkedExposures = LinkedExposures> {
  /** As scored: a partnership with the stages derived from its parties. */
  readonly subject: Subject;
  readonly score: Score;
  readonly context: ScoringContext & { readonly linked: Linked };
  readonly receipt: Receipt;
}

/** A party of a partnership with and without the sources that it brings. */
export interface PartyComparison {
  readonly party: Subject;
  readonly with: Score;
  readonly without: Score;
}

/** Scores subjects on one day; the graph of suppliers is solved once for all of them. */
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

  /** The score of a subject of the documents, with its receipt. */
  score(subjectId: string): ScoredSubject<LookThrough> {
    return this.scoreOf(this.scoring.get(subjectId));
  }

  /**
   * The score that other evidence gives a subject, saved or not.
   * @param partyIds the suppliers that take part, for a partnership; left out: as saved
   */
  scoreOf(evidence: Subject, partyIds?: readonly string[]): ScoredSubject<LookThrough> {
    const subject = this.withDerivedStages(evidence, partyIds);
    const context = this.contextFor(subject);
    const score = scoreSubject(subject, context);
    return { subject, score, context, receipt: receiptOf(subject, score, context, { sha256: nativeSha256 }) };
  }

  /** The score of a subject of the documents alone; a receipt takes about as long again. */
  scoreAlone(subjectId: string): Score {
    return scoreSubject(this.withDerivedStages(this.scoring.get(subjectId)), this.context);
  }

  /** Each supplier with sources that a partnership brings, with and without it, in the order of ids (scoring model §6). */
  comparisons(partnershipId: string): PartyComparison[] {
    return this.scoring.suppliers
      .filter((party) => hasSourcesOf(party, partnershipId))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((party) => {
        const without = withoutPartnership(party, partnershipId);
        return {
          party,
          with: scoreSubject(party, this.context),
          without: scoreSubject(without, this.contextFor(without)),
        };
      });
  }

  /** Other evidence about a supplier changes the graph for itself only where its own links lead back to it. */
  private contextFor(subject: Subject): ScoringDay['context'] {
    const { scoring, context } = this;
    if (subject.kind === 'partnership' || subject === scoring.find(subject.id)) return context;
    const reach = supplyReachOf([subject], scoring.find);
    if (![...reach.values()].some((suppliers) => suppliers.has(subject.id))) return context;
    const suppliers = scoring.suppliers.map((supplier) => (supplier.id === subject.id ? subject : supplier));
    const { model, scoringDate, materials } = context;
    return {
      ...context,
      linked: lookThrough(suppliers, { parameters: model.parameters, scoringDate, materials }),
    };
  }

  private withDerivedStages(subject: Subject, partyIds?: readonly string[]): Subject {
    if (subject.kind === 'supplier') return subject;
    const ids = partyIds ?? this.material.documents.get(subject.id)?.partyIds ?? [];
    const parties = ids.flatMap((id) => this.scoring.find(id) ?? []);
    return withDerivedStages(subject, parties, this.context.materials, this.context.scoringDate);
  }
}
