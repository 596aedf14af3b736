import type { ScoringModelRecord } from '@lodestone/contracts';
import { ScoringModelStore } from '@lodestone/persistence';
import { Clock, currentOccasion } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import type { SeenBy } from '../seen-version';
import { ChangeScoringModel, refuseUnless } from './change-scoring-model';

/** Proposes a draft for somebody else to decide about. */
@Injectable()
export class ProposeScoringModel {
  constructor(
    private readonly changeScoringModel: ChangeScoringModel,
    private readonly store: ScoringModelStore,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `model.not_draft`, and when it is no longer as seen */
  execute(seen: SeenBy, note: string): Promise<ScoringModelRecord> {
    return this.changeScoringModel.execute(seen, 'proposed', async (draft) => {
      refuseUnless(draft, 'draft');
      await this.store.propose(draft.id, { note, by: currentOccasion().actor, at: this.clock.now() });
    });
  }
}
