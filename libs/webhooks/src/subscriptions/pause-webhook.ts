import type { Webhook } from '@lodestone/contracts';
import { WebhookStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeWebhook } from './change-webhook';

/** Pauses a webhook that nobody answers for, so that nothing that happens meanwhile is lost to it. */
@Injectable()
export class PauseWebhook {
  constructor(
    private readonly changeWebhook: ChangeWebhook,
    private readonly store: WebhookStore,
    private readonly clock: Clock,
  ) {}

  async execute(id: string, because: NonNullable<Webhook['pausedBecause']>): Promise<void> {
    await this.changeWebhook.transaction(id, () => this.store.pause(id, because, this.clock.now()), 'paused');
  }
}
