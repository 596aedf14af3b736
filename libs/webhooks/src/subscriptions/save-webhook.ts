import { isDeepStrictEqual } from 'node:util';
import {
  MOST_WEBHOOKS,
  type Webhook,
  type WebhookInput,
  type WebhookPatch,
  type WebhookWithSecret,
} from '@lodestone/contracts';
import { type KeptWebhook, placedAt, WebhookStore } from '@lodestone/persistence';
import { Clock, conflict, refuseStale, type SeenBy } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { CollectEvents } from '../messages/collect-events';
import { PrivateNetworks, refuseInsecure } from './allowed-address';
import { ChangeWebhook } from './change-webhook';
import { makeWebhookSecret } from './webhook-secret';

/** Keeps whom to tell of what happens. */
@Injectable()
export class SaveWebhook {
  constructor(
    private readonly changeWebhook: ChangeWebhook,
    private readonly store: WebhookStore,
    private readonly collectEvents: CollectEvents,
    private readonly networks: PrivateNetworks,
    private readonly clock: Clock,
  ) {}

  /**
   * It is told of what happens from now on. The reply holds the secret, which is not shown again.
   * @throws {DomainError} `webhook.url_insecure`, `webhook.too_many`
   */
  async create(input: WebhookInput): Promise<WebhookWithSecret> {
    refuseInsecure(input.url, this.networks);
    await this.collectEvents.execute();
    const id = uuid();
    const secret = makeWebhookSecret();
    const webhook = await this.changeWebhook.transaction(id, async () => {
      await this.store.lock();
      if ((await this.store.count()) >= MOST_WEBHOOKS) throw tooMany();
      const place = placedAt(await this.store.placeOfNow());
      await this.store.insert(id, { ...this.kept(input), ...place, secret });
      return this.changeWebhook.get(id);
    });
    return { ...webhook, secret };
  }

  /**
   * What is no change leaves the version. One that is no longer paused goes on from where it was.
   * @throws {DomainError} `webhook.url_insecure`; when the webhook is gone or no longer as seen
   */
  async change({ id, version }: SeenBy, patch: WebhookPatch): Promise<Webhook> {
    if (patch.url !== undefined) refuseInsecure(patch.url, this.networks);
    return this.changeWebhook.transaction(id, async () => {
      const known = await this.changeWebhook.get(id);
      refuseStale(known, version);
      if (isDeepStrictEqual({ ...known, ...patch }, known)) return known;
      await this.store.replace(known, this.kept(patch, known));
      this.changeWebhook.deliverOnceKept();
      return this.changeWebhook.get(id);
    });
  }

  /** With all that waits for it. @throws {DomainError} when the webhook is gone or no longer as seen */
  async delete({ id, version }: SeenBy): Promise<void> {
    await this.changeWebhook.transaction(id, async () => {
      const known = await this.changeWebhook.get(id);
      refuseStale(known, version);
      await this.store.delete(known);
    });
  }

  private kept<Fields extends WebhookPatch>({ paused, events, ...fields }: Fields, known?: Webhook) {
    const asked = { pausedAt: this.clock.now(), pausedBecause: 'asked' as const };
    const going = { pausedAt: null, pausedBecause: null };
    return {
      ...fields,
      ...(events === undefined ? {} : { events: [...new Set(events)] }),
      ...(paused === undefined || paused === known?.paused ? {} : paused ? asked : going),
    } satisfies Partial<KeptWebhook>;
  }
}

const tooMany = () =>
  conflict('webhook.too_many', `There are ${MOST_WEBHOOKS} webhooks, and no more can be.`);
