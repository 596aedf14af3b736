import type { Readable } from 'node:stream';
import type { AttemptOutcome, DeliveryAttempt } from '@lodestone/contracts';
import type { NewDelivery, WebhookEntity } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import axios, { isAxiosError } from 'axios';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { PrivateNetworks } from '../subscriptions/allowed-address';
import { signatureHeaders } from './signature-headers';

/** Longest time that a server may take to answer, in milliseconds. */
const PATIENCE = 10_000;
/** Beyond this, whoever posts a message is taken for dead. */
export const LEASE = 3 * PATIENCE;

/** Posts messages, to public addresses and to those that settings allow, and to nobody whom the answer names. */
@Injectable()
export class PostMessage {
  private readonly agents;

  constructor(
    private readonly clock: Clock,
    { allowed }: PrivateNetworks,
  ) {
    // An address is looked at once its name is looked up, so that a name cannot mean another one a moment later.
    const options = { allowIPAddressList: [...allowed] };
    this.agents = {
      httpAgent: new RequestFilteringHttpAgent(options),
      httpsAgent: new RequestFilteringHttpsAgent(options),
    };
  }

  /**
   * @param signal breaks it off
   * @returns how it went; what a server says besides its status is not read
   * @throws when it is broken off
   */
  async execute(
    webhook: WebhookEntity,
    delivery: Pick<NewDelivery, 'id' | 'message'>,
    signal?: AbortSignal,
  ): Promise<DeliveryAttempt> {
    const at = this.clock.now();
    const begun = performance.now();
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Lodestone-Webhooks',
      ...signatureHeaders(webhook, delivery, at),
    };
    const { outcome, httpStatus } = await this.post(webhook.url, delivery.message, headers, signal);
    signal?.throwIfAborted();
    return { at: at.toISOString(), outcome, httpStatus, milliseconds: Math.round(performance.now() - begun) };
  }

  private async post(
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ) {
    try {
      const { status, data } = await axios.post<Readable>(url, body, {
        ...this.agents,
        headers,
        proxy: false,
        maxRedirects: 0,
        responseType: 'stream',
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal === undefined ? [] : [signal])]),
        transformRequest: (text: string) => text,
        validateStatus: null,
      });
      data.destroy();
      const isDelivered = status >= 200 && status < 300;
      return { outcome: isDelivered ? ('delivered' as const) : ('refused' as const), httpStatus: status };
    } catch (cause) {
      return { outcome: outcomeOf(cause), httpStatus: null };
    }
  }
}

/** Why there is no answer. */
function outcomeOf(cause: unknown): AttemptOutcome {
  if (!isAxiosError(cause)) throw cause;
  if (cause.code === 'ERR_CANCELED') return 'timed_out';
  // The agents have no code of their own for it.
  if (cause.message.includes('is not allowed. Because')) return 'address_not_allowed';
  return /CERT|SIGNATURE/.test(cause.code ?? '') ? 'certificate_invalid' : 'unreachable';
}
