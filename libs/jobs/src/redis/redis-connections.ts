import { Redis, type RedisOptions } from 'ioredis';

/** A connection for commands, one that hears announcements, and those that wait for the next job. */
type Role = 'client' | 'subscriber' | 'bclient';

/**
 * A connection that says nothing is asked so often whether it is still there, and given up when no answer comes. That
 * bounds waiting for a job as well, without a time-out of its own: one that gave up a wait which goes on at Redis would
 * leave there somebody to whom jobs are handed and who does not take them.
 */
const KEEP_ALIVE = 15_000;
const CONNECTS_WITHIN = 5_000;
const LONGEST_PAUSE = 1_000;

/** The connections of a process to Redis, which all of its queues share where they can. */
export class RedisConnections {
  private readonly shared = new Map<Role, Redis>();
  private readonly waiting: Redis[] = [];
  private away: number | null = performance.now();
  private hasComplained = false;

  /**
   * @param patience longest time in milliseconds that a command may take
   * @param onError told what goes wrong, and of a Redis that is away once
   */
  constructor(
    private readonly url: string,
    private readonly patience: number,
    private readonly onError: (cause: unknown) => void,
  ) {}

  /** The connection for commands. */
  get client(): Redis {
    return this.open('client');
  }

  /** The connection that hears announcements. */
  get subscriber(): Redis {
    return this.open('subscriber');
  }

  /** Has Redis been away for so long that nobody needs to wait for it? */
  get isAway(): boolean {
    const { client } = this;
    if (client.status === 'ready' || this.away === null) return false;
    return performance.now() - this.away > this.patience;
  }

  /** The connection for a role; each queue that waits for jobs has one of its own, because waiting blocks it. */
  open(role: Role): Redis {
    const shared = role === 'bclient' ? undefined : this.shared.get(role);
    if (shared !== undefined) return shared;
    const redis = new Redis(this.url, this.optionsOf(role));
    // Every queue listens to every connection.
    redis.setMaxListeners(100).on('error', (cause) => this.complain(cause));
    if (role === 'bclient') this.waiting.push(redis);
    else this.shared.set(role, redis);
    if (role === 'client') this.noteAbsence(redis);
    return redis;
  }

  /** Passes on what goes wrong, unless it is once more that Redis is away. */
  complain(cause: unknown): void {
    const isKnown = this.away !== null && this.hasComplained;
    this.hasComplained = true;
    if (!isKnown) this.onError(cause);
  }

  /** Until all connections that there are can be used. */
  async ready(signal: AbortSignal): Promise<void> {
    await Promise.all([...this.shared.values(), ...this.waiting].map((redis) => isReady(redis, signal)));
  }

  close(): void {
    for (const redis of [...this.shared.values(), ...this.waiting]) redis.disconnect();
  }

  private optionsOf(role: Role): RedisOptions {
    return {
      // A command that Redis may have done before the connection broke is sent again: all of ours may be done twice.
      ...{ maxRetriesPerRequest: null, enableReadyCheck: false },
      ...{ connectTimeout: CONNECTS_WITHIN, keepAlive: KEEP_ALIVE },
      retryStrategy: (times) => Math.min(100 * times, LONGEST_PAUSE),
      ...(role === 'client' && { commandTimeout: this.patience }),
    };
  }

  private noteAbsence(client: Redis): void {
    client.on('ready', () => (this.away = null));
    client.on('close', () => (this.away ??= performance.now()));
  }
}

function isReady(redis: Redis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (redis.status === 'ready') return resolve();
    redis.once('ready', () => resolve());
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
