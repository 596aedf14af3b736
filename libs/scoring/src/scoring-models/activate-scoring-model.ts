import type { ScoringModelRecord } from '@lodestone/contracts';
import { ScoringModelStore } from '@lodestone/persistence';
import { Clock, invalid, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ActivationRuns } from './activation-runs';
import { ChangeScoringModel, type HeldModel, refuseUnless } from './change-scoring-model';

/** Puts approved versions in force, now or at a time: by a run of everybody, with whose publication it happens. */
@Injectable()
export class ActivateScoringModel {
  constructor(
    private readonly changeScoringModel: ChangeScoringModel,
    private readonly store: ScoringModelStore,
    private readonly activationRuns: ActivationRuns,
    private readonly clock: Clock,
  ) {}

  /**
   * @param at RFC 3339; `null`: now. Another time takes the place of the one before.
   * @throws {DomainError} `model.not_approved`, `model.activation_under_way`, `model.activation_past`
   */
  execute(seen: SeenBy, at: string | null): Promise<ScoringModelRecord> {
    const change = at === null ? 'activation_started' : 'activation_scheduled';
    return this.changeScoringModel.execute(seen, change, async (model) => {
      refuseUnless(model, 'approved');
      await this.activationRuns.refuseUnderWay(model);
      if (at === null) return this.activationRuns.start(model);
      return this.schedule(model, new Date(at));
    });
  }

  /** Starts what is due: each version once, whoever looks and however often. */
  async startDue(): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.store.due(now)) {
      await this.changeScoringModel.step({ id, version: 'any' }, 'activation_started', async (model) => {
        if (isDue(model, now)) await this.activationRuns.start(model, model.activateAt ?? now);
      });
    }
  }

  private schedule({ id }: HeldModel, at: Date): Promise<void> {
    if (at > this.clock.now()) return this.store.schedule(id, at);
    const message = 'That time is over; leave it out to activate the version now.';
    throw invalid([{ pointer: '/at', code: 'model.activation_past', message }]);
  }
}

/** Somebody else may have been faster, or have changed their mind. */
const isDue = ({ status, activateAt, activationRunId }: HeldModel, now: Date): boolean =>
  status === 'approved' && activationRunId === null && activateAt !== null && activateAt <= now;
