import type { OnApplicationShutdown } from '@nestjs/common';
import { jobId, type JobName, type JobPayloads } from '../job-payloads';
import { JobQueue } from '../job-queue';
import { Listeners } from '../listeners';
import type { BullQueues } from './bull-queues';
import { dispelGhosts } from './ghost-jobs';
import { redisUnavailable } from './redis-error';
import { WakeUps } from './wake-ups';

/** Chunks that are handed in with one command. */
const AT_ONCE = 500;

/** Background work that Redis hands to workers. */
export class RedisJobQueue extends JobQueue implements OnApplicationShutdown {
  readonly mode = 'redis';
  private readonly wakeUps: WakeUps;
  private readonly listeners = new Listeners();
  private hears = false;

  constructor(private readonly queues: BullQueues) {
    super();
    this.wakeUps = new WakeUps(queues);
  }

  enqueue<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void> {
    return this.reaching(() => this.wakeUps.ask(name, payload));
  }

  async enqueueChunks(runId: string, chunks: readonly number[]): Promise<void> {
    for (let from = 0; from < chunks.length; from += AT_ONCE) {
      const jobs = chunks.slice(from, from + AT_ONCE).map((chunk) => {
        const data = { runId, chunk };
        return {
          data,
          opts: { ...this.queues.jobOptions, jobId: jobId({ name: 'score-chunk', payload: data }) },
        };
      });
      const ids = jobs.map(({ opts }) => opts.jobId);
      await this.reaching(async () => {
        await dispelGhosts(this.queues, 'score-chunk', ids);
        const added = await this.queues.queue('score-chunk').addBulk(jobs);
        // Bull tells nobody that one of many was refused.
        if (added.some(({ id }) => typeof id !== 'string')) throw new Error('Redis refused a chunk');
      });
    }
  }

  announce(runId: string): Promise<void> {
    return this.reaching(
      async () => void (await this.queues.connections.client.publish(this.channel, runId)),
    );
  }

  onAnnouncement(listener: (runId: string) => void): () => void {
    if (!this.hears) this.hear();
    return this.listeners.add(listener);
  }

  check(): Promise<void> {
    return this.reaching(async () => void (await this.queues.connections.client.ping()));
  }

  /** Whoever works in this process has stopped before. */
  close(): Promise<void> {
    this.queues.connections.close();
    return Promise.resolve();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private get channel(): string {
    const { prefix, connections } = this.queues;
    // Channels do not know which database of Redis they belong to.
    return `${prefix}:${connections.client.options.db ?? 0}:announcements`;
  }

  private hear(): void {
    this.hears = true;
    const { channel } = this;
    const { subscriber } = this.queues.connections;
    subscriber.on('message', (from, runId) => {
      if (from === channel) this.listeners.tell(runId);
    });
    // Redis that is away now is asked again by the connection once it is back.
    subscriber.subscribe(channel).catch(this.queues.onError);
  }

  private async reaching(work: () => Promise<void>): Promise<void> {
    if (this.queues.connections.isAway) throw redisUnavailable(new Error('Redis is away'));
    try {
      await work();
    } catch (cause) {
      throw redisUnavailable(cause);
    }
  }
}
