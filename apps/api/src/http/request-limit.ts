import { DomainError } from '@lodestone/server-kit';
import type { FastifyReply } from 'fastify';

const SECONDS = 60;
/** Callers remembered at most; past that the one longest there is forgotten. */
const MOST_CALLERS = 50_000;

/** How a caller stands within the minute that began with their first request. */
interface Standing {
  count: number;
  readonly endsAt: number;
}

/** Counts requests by whoever sends them, so many a minute each. */
export class RequestLimit {
  private readonly standings = new Map<string, Standing>();

  constructor(readonly perMinute: number) {}

  /**
   * Counts a request.
   * @param now milliseconds
   * @returns how many are left, below 0 when it is one too many, and the seconds until all are there again
   */
  take(who: string, now = Date.now()): { readonly left: number; readonly seconds: number } {
    const standing = this.standingOf(who, now);
    standing.count++;
    return { left: this.perMinute - standing.count, seconds: Math.ceil((standing.endsAt - now) / 1000) };
  }

  /** Counts a request of the caller no more, because it turned out to be another’s. */
  giveBack(who: string): void {
    const standing = this.standings.get(who);
    if (standing !== undefined) standing.count--;
  }

  private standingOf(who: string, now: number): Standing {
    const known = this.standings.get(who);
    if (known !== undefined && known.endsAt > now) return known;
    this.standings.delete(who);
    const [oldest] = this.standings.keys();
    if (this.standings.size >= MOST_CALLERS && oldest !== undefined) this.standings.delete(oldest);
    const fresh = { count: 0, endsAt: now + SECONDS * 1000 };
    this.standings.set(who, fresh);
    return fresh;
  }
}

/**
 * Counts a request and says how its caller stands, with `RateLimit` and `RateLimit-Policy`
 * (draft-ietf-httpapi-ratelimit-headers).
 * @returns what to refuse it with, if it is one too many
 */
export function countRequest(limit: RequestLimit, who: string, reply: FastifyReply): DomainError | undefined {
  const { left, seconds } = limit.take(who);
  reply.header('ratelimit-policy', `"default";q=${limit.perMinute};w=${SECONDS}`);
  reply.header('ratelimit', `"default";r=${Math.max(left, 0)};t=${seconds}`);
  if (left >= 0) return undefined;
  const message = `More than ${limit.perMinute} requests a minute; try again in ${seconds} seconds.`;
  return new DomainError('too_many', 'rate.exceeded', message, { retryAfter: seconds });
}
