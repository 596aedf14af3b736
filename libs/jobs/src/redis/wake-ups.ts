import { isWakeUp, jobId, type Job, type JobName, type JobPayloads } from '../job-payloads';
import type { BullQueues } from './bull-queues';
import { dispelGhosts } from './ghost-jobs';

/**
 * Jobs, at most one of each id at a time, and yet no request for one is lost. Bull drops a job whose id is there already,
 * also when that one is at work and has read the database before whatever the request is about. So a request first
 * leaves a mark, and then adds the job; a job takes its mark away before it begins, and is done once more when there is
 * a new one in the end. Only a worker that is killed between the end of a job and the last look at its mark leaves one
 * behind, which the next worker that starts finds.
 */
export class WakeUps {
  constructor(private readonly queues: BullQueues) {}

  async ask<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void> {
    const marking = isWakeUp(name) ? this.client.sadd(this.marks, markOf({ name, payload })) : null;
    await Promise.all([marking, this.add(name, payload)]);
  }

  async takeMark(job: Job): Promise<void> {
    await this.client.srem(this.marks, markOf(job));
  }

  async isMarked(job: Job): Promise<boolean> {
    return (await this.client.sismember(this.marks, markOf(job))) === 1;
  }

  /** Adds a job that has ended once more when it was asked for while it was at work. */
  async lookAgain(job: Job): Promise<void> {
    if (await this.isMarked(job)) await this.add(job.name, job.payload);
  }

  /** Adds every job that was asked for and has not begun, unless it is there. */
  async lookForAll(): Promise<void> {
    for (const mark of await this.client.smembers(this.marks)) {
      const { name, payload } = JSON.parse(mark) as Job;
      await this.add(name, payload);
    }
  }

  private get client() {
    return this.queues.connections.client;
  }

  private get marks(): string {
    return `${this.queues.prefix}:asked-for`;
  }

  private async add<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void> {
    const id = jobId({ name, payload });
    const options = { ...this.queues.jobOptions, jobId: id };
    await dispelGhosts(this.queues, name, [id]);
    await this.queues.queue(name).add(payload, options);
  }
}

/** The fields of a payload in one order, whoever wrote them. */
const markOf = ({ name, payload }: Job): string =>
  JSON.stringify({ name, payload: Object.fromEntries(Object.entries(payload).sort()) });
