import type { ReferenceFacts } from '@lodestone/persistence';
import type { ScoringContext, ScoringModel } from '@lodestone/scoring-engine';

/** What all scores of a run rest on besides evidence. */
export interface RunBasis {
  readonly runNumber: number;
  readonly scoringDate: string;
  readonly model: ScoringModel;
  readonly facts: ReferenceFacts;
}

/** The same as the engine takes it, without the suppliers that others link to. */
export function contextOf({ scoringDate, model, facts }: RunBasis): Omit<ScoringContext, 'linked'> {
  const { materials, policies, version } = facts;
  return { model, scoringDate, evidenceDate: scoringDate, materials, policies, referenceVersion: version };
}
