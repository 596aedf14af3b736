import type { ScoringModelRecord } from '@lodestone/contracts';
import { ScoringModelStore } from '@lodestone/persistence';
import { Clock, currentOccasion, noSuchRecord, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { PreviewScoringModel } from '../previews/preview-scoring-model';
import { ChangeScoringModel, type HeldModel, refuseUnless } from './change-scoring-model';

/** Proposes a draft for somebody else to decide about. */
@Injectable()
export class ProposeScoringModel {
  constructor(
    private readonly changeScoringModel: ChangeScoringModel,
    private readonly store: ScoringModelStore,
    private readonly previewScoringModel: PreviewScoringModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps with it what it would do to everybody.
   * @throws {DomainError} `model.not_draft`, and when it is no longer as seen
   */
  async execute(seen: SeenBy, note: string): Promise<ScoringModelRecord> {
    const previewed = await this.draft(seen);
    const { preview, rows } = await this.previewScoringModel.execute(seen.id);
    return this.changeScoringModel.execute(seen, 'proposed', async (draft) => {
      refuseUnless(draft, 'draft');
      refuseStale({ version: draft.revision }, previewed.revision);
      await this.store.keepPreview(draft.id, preview, rows);
      await this.store.propose(draft.id, { note, by: currentOccasion().actor, at: this.clock.now() });
    });
  }

  private async draft({ id, version }: SeenBy): Promise<HeldModel> {
    const draft = await this.store.find(id);
    if (draft === null) throw noSuchRecord();
    refuseStale({ version: draft.revision }, version);
    refuseUnless(draft, 'draft');
    return draft;
  }
}
