import type { ScoringModelRecord } from '@lodestone/contracts';
import { type Decision, ScoringModelStore } from '@lodestone/persistence';
import { Clock, currentOccasion, DomainError, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ActivationRuns } from './activation-runs';
import { ChangeScoringModel, type HeldModel, refuseUnless } from './change-scoring-model';

/** Decides about proposals: somebody who is none of the authors approves or rejects, anybody who drafts may withdraw. */
@Injectable()
export class DecideScoringModel {
  constructor(
    private readonly changeScoringModel: ChangeScoringModel,
    private readonly store: ScoringModelStore,
    private readonly activationRuns: ActivationRuns,
    private readonly clock: Clock,
  ) {}

  /** @throws {DomainError} `model.not_proposed`, `model.own_proposal` to whoever is among the authors */
  approve(seen: SeenBy, note: string | null): Promise<ScoringModelRecord> {
    return this.changeScoringModel.execute(seen, 'approved', async (model) => {
      refuseUnless(model, 'proposed');
      await this.refuseAuthors(model);
      await this.decide(model, 'approved', note);
    });
  }

  /** @throws {DomainError} `model.not_proposed` */
  reject(seen: SeenBy, note: string): Promise<ScoringModelRecord> {
    return this.changeScoringModel.execute(seen, 'rejected', async (model) => {
      refuseUnless(model, 'proposed');
      await this.decide(model, 'rejected', note);
    });
  }

  /**
   * Takes a proposal back, or an approved version that is not on its way into force.
   * @throws {DomainError} `model.not_proposed`, `model.activation_under_way`
   */
  withdraw(seen: SeenBy): Promise<ScoringModelRecord> {
    return this.changeScoringModel.execute(seen, 'withdrawn', async (model) => {
      refuseUnless(model, 'proposed', 'approved');
      if (model.status === 'proposed') return this.decide(model, 'withdrawn', null);
      await this.activationRuns.refuseUnderWay(model);
      return this.store.withdrawApproved(model.id);
    });
  }

  private async refuseAuthors({ id, version }: HeldModel): Promise<void> {
    const { actor } = currentOccasion();
    const isSomebody = actor.id !== null && (actor.kind === 'user' || actor.kind === 'api_key');
    if (isSomebody && !(await this.store.isAuthor(id, actor))) return;
    const message = `Version ${version} is approved by somebody who has not edited or proposed it, nor issued the key that did.`;
    throw new DomainError('forbidden', 'model.own_proposal', message);
  }

  private decide({ id }: HeldModel, status: Decision['status'], note: string | null): Promise<void> {
    return this.store.decide(id, { status, note, by: currentOccasion().actor, at: this.clock.now() });
  }
}
