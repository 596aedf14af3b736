import { MOST_PER_PAGE, type Policy, type RunFinished } from '@lodestone/contracts';
import {
  Database,
  type Happening,
  PolicyReadModel,
  RunReadModel,
  RunStore,
  WebhookEventStore,
} from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { expiringPolicies } from './expiring-policies';

/** Runs that ended longer ago are no news. */
const NEWS_FOR = 7 * 86_400_000;

/** Something that happened, which is looked at only if nobody knows of it. */
interface KeyedHappening {
  readonly key: string;
  readonly look: () => Promise<Happening | null>;
}

/** Notes what has happened besides changes of scores, each once: runs that have ended, policies that run out. */
@Injectable()
export class CollectEvents {
  constructor(
    private readonly database: Database,
    private readonly events: WebhookEventStore,
    private readonly runs: RunStore,
    private readonly runDetails: RunReadModel,
    private readonly policies: PolicyReadModel,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const found = [...(await this.endedRuns()), ...(await this.expiries())];
    if ((await this.unknownAmong(found)).length === 0) return;
    await this.database.transaction(async () => {
      await this.events.lock();
      for (const { key, look } of await this.unknownAmong(found)) {
        const happening = await look();
        if (happening !== null) await this.events.add(key, happening);
      }
    });
  }

  private async unknownAmong(found: readonly KeyedHappening[]): Promise<KeyedHappening[]> {
    const unknown = await this.events.unknownAmong(found.map(({ key }) => key));
    return found.filter(({ key }) => unknown.has(key));
  }

  private async endedRuns(): Promise<KeyedHappening[]> {
    const since = new Date(this.clock.now().getTime() - NEWS_FOR);
    return (await this.runs.endedSince(since)).map(({ id, finishedAt }) => ({
      key: `run:${id}:${finishedAt.toISOString()}`,
      look: async () => {
        const data = await this.runFinished(id);
        return data && { type: 'run.finished', occurredAt: finishedAt, data };
      },
    }));
  }

  private async runFinished(id: string): Promise<RunFinished | null> {
    const detail = await this.runDetails.detail(id);
    if (detail === null) return null;
    const { report, failures: _, ...run } = detail;
    return { run, report };
  }

  private async expiries(): Promise<KeyedHappening[]> {
    const occurredAt = this.clock.now();
    const today = occurredAt.toISOString().slice(0, 10);
    return expiringPolicies(await this.allPolicies(), today).map(({ key, data }) => ({
      key,
      look: () => Promise.resolve({ type: 'policy.expiring', occurredAt, data }),
    }));
  }

  private async allPolicies(): Promise<Policy[]> {
    const all: Policy[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.policies.list({ limit: MOST_PER_PAGE, cursor });
      all.push(...page.data);
      cursor = page.page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  }
}
