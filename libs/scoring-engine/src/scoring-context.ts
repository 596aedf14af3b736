import type { LinkedExposures } from './look-through/linked-exposures';
import type { MaterialFacts, Policy } from './reference-facts';
import type { ScoringModel } from './scoring-model';
import type { CalendarDate } from './vocabulary';

/** All that a score depends on besides the evidence about its subject. */
export interface ScoringContext {
  readonly model: ScoringModel;
  /** The day whose mix and policies count. */
  readonly scoringDate: CalendarDate;
  /** The real day, from which the age of evidence is counted; a plan for next year does not age today's facts. */
  readonly evidenceDate: CalendarDate;
  /** Facts of every material that the subject delivers, by code. */
  readonly materials: ReadonlyMap<string, MaterialFacts>;
  readonly policies: readonly Policy[];
  /** Version of the reference data that materials and policies come from. */
  readonly referenceVersion: string;
  readonly linked: LinkedExposures;
}
