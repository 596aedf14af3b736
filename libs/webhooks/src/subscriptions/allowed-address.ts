import { invalid } from '@lodestone/server-kit';

/** Which addresses are posted to besides public ones. */
export abstract class PrivateNetworks {
  /** Addresses of machines, or networks such as 10.0.0.0/8. */
  abstract readonly allowed: readonly string[];
}

/**
 * Refuses an address that messages would reach unencrypted, unless private networks are allowed: there nobody may have
 * a certificate. Whether it lies in one is known only when it is looked up, at each attempt.
 * @throws {DomainError} `webhook.url_insecure`
 */
export function refuseInsecure(url: string, { allowed }: PrivateNetworks): void {
  if (allowed.length > 0 || url.toLowerCase().startsWith('https://')) return;
  const message = 'The address begins with https://, as messages say what others must not read.';
  throw invalid([{ pointer: '/url', code: 'webhook.url_insecure', message }]);
}
