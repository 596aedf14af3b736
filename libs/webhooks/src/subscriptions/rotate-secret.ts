import { SECRET_OVERLAP_HOURS, type WebhookWithSecret } from '@lodestone/contracts';
import { WebhookStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { ChangeWebhook } from './change-webhook';
import { makeWebhookSecret } from './webhook-secret';

const HOUR = 3_600_000;

/** Gives a webhook another secret. */
@Injectable()
export class RotateSecret {
  constructor(
    private readonly changeWebhook: ChangeWebhook,
    private readonly store: WebhookStore,
    private readonly clock: Clock,
  ) {}

  /**
   * The secret until now signs for some hours more, so that whoever receives messages can change over without losing
   * any; the one before that signs no longer. The reply holds the secret, which is not shown again.
   * @throws {DomainError} `record.not_found`
   */
  async execute(id: string): Promise<WebhookWithSecret> {
    const secret = makeWebhookSecret();
    const rotate = async () => {
      const known = await this.changeWebhook.get(id);
      const kept = await this.store.find(id);
      const previousSecretUntil = new Date(this.clock.now().getTime() + SECRET_OVERLAP_HOURS * HOUR);
      await this.store.replace(known, { secret, previousSecret: kept?.secret, previousSecretUntil });
      return this.changeWebhook.get(id);
    };
    return { ...(await this.changeWebhook.transaction(id, rotate, 'secret_rotated')), secret };
  }
}
