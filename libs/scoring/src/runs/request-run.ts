import type { RunFilter, RunStartedBy } from '@lodestone/contracts';
import { JobQueue } from '@lodestone/jobs';
import { Database, RunStore } from '@lodestone/persistence';
import { Clock } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';

/** A run that is wanted. */
export interface RunWish {
  readonly startedBy: RunStartedBy;
  /** Whom to score; `null`: everybody. */
  readonly filter: RunFilter | null;
  readonly reason?: string;
  /** The scoring model that it puts in force; left out: the active one. */
  readonly modelId?: string;
  readonly claim?: { readonly schedule: string; readonly night: string };
}

/** Asks for a run; it starts as soon as no other is going on. */
@Injectable()
export class RequestRun {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @returns its id; `null`: somebody else has claimed its night already */
  async execute({ startedBy, filter, reason, modelId, claim }: RunWish): Promise<string | null> {
    const id = uuid();
    const isNew = await this.database.transaction(() =>
      this.runs.insert({
        ...{ id, startedBy, filter, coversAll: filter === null, reason: reason ?? null },
        ...{ modelId: modelId ?? null, claim: claim ?? null, createdAt: this.clock.now() },
      }),
    );
    if (!isNew) return null;
    // What cannot be handed out now is handed out by the next look at what is unfinished.
    this.database.onceKept(() => void this.jobs.enqueue('advance-run', { runId: id }).catch(() => undefined));
    return id;
  }
}
