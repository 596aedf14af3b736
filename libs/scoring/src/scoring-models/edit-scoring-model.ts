import type { ScoringModelPatch, ScoringModelRecord } from '@lodestone/contracts';
import { ScoringModelStore } from '@lodestone/persistence';
import { findModelProblems } from '@lodestone/scoring-engine';
import { conflict, currentOccasion, refuseIf, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { isSameRecord } from '../is-same-record';
import { ChangeScoringModel, refuseUnless } from './change-scoring-model';

/** Edits drafts of the scoring model, and discards them. Whoever edits one is an author from then on. */
@Injectable()
export class EditScoringModel {
  constructor(
    private readonly changeScoringModel: ChangeScoringModel,
    private readonly store: ScoringModelStore,
  ) {}

  /**
   * What is no change makes nobody an author.
   * @throws {DomainError} `model.not_draft`, when it is no longer as seen, or the judgements contradict themselves
   */
  change(seen: SeenBy, { name, note, ...changes }: ScoringModelPatch): Promise<ScoringModelRecord> {
    return this.changeScoringModel.execute(seen, 'changed', async (draft) => {
      refuseUnless(draft, 'draft');
      const parameters = { ...draft.parameters, ...changes };
      refuseIf(findModelProblems(parameters));
      const before = { name: draft.name, note: draft.note, parameters: draft.parameters };
      const after = { name: name ?? draft.name, note: note === undefined ? draft.note : note, parameters };
      if (isSameRecord(before, after)) return;
      await this.store.edit(draft.id, { ...after, editedBy: currentOccasion().actor });
    });
  }

  /** @throws {DomainError} `model.not_draft`, `model.in_use` while another version is based on it */
  delete(seen: SeenBy): Promise<void> {
    return this.changeScoringModel.step(seen, 'changed', async (draft) => {
      refuseUnless(draft, 'draft');
      if (await this.store.isBase(draft.id)) {
        throw conflict('model.in_use', 'Another version is based on this draft.');
      }
      await this.store.delete(draft.id);
    });
  }
}
