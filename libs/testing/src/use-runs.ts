import type { Abstract, Type } from '@nestjs/common';
import type { TestParts } from './use-parts';

/** Somebody who does background work in this process, and says when there is none. */
interface BackgroundWork<Handlers> {
  handleWith(handlers: Handlers, options: { onFailure: (id: string, cause: unknown) => void }): void;
  idle(): Promise<void>;
}

/** A run of everybody; none is claimed here. */
interface RunOfEverybody {
  readonly startedBy: 'request';
  readonly filter: null;
}

/** What is done about webhooks, of which runs know nothing. */
interface WebhookHandlers {
  readonly 'deliver-webhooks': (payload: object, job: { readonly signal: AbortSignal }) => Promise<void>;
}

interface EndedRun {
  readonly status: string;
  readonly problem: string | null;
}

/** The parts that runs are made of; the libraries that they are of are not known here. */
export interface RunParts<Jobs, Handlers> {
  readonly InProcessJobs: Type<BackgroundWork<Handlers & WebhookHandlers>>;
  readonly RunJobs: Abstract<Jobs>;
  readonly jobHandlers: (jobs: Jobs) => Handlers;
  /** Left out: nobody is told of anything. */
  readonly deliverWebhooks?: WebhookHandlers['deliver-webhooks'];
  readonly RequestRun: Type<{ execute(wish: RunOfEverybody): Promise<string | null> }>;
  readonly RunReadModel: Type<{
    list(query: { status: 'failed'; limit: number }): Promise<{ data: readonly EndedRun[] }>;
    find(id: string): Promise<EndedRun | null>;
  }>;
}

/** Background work of a test, done in its process. */
export interface TestRuns {
  /** Until nothing waits and nothing is at work; fails if a job or a run has failed. */
  quiet(): Promise<void>;
  /**
   * Lets a night pass: everybody is scored, and the scores are published.
   * @param moment that the clock is set to before, RFC 3339 or a day; left out: now
   * @returns the run
   */
  night(moment?: string): Promise<string>;
}

/** Does the background work of parts, from before the first test of a file on. */
export function useRuns<Jobs, Handlers>(
  parts: Pick<TestParts, 'get' | 'clock'>,
  {
    InProcessJobs,
    RunJobs,
    jobHandlers,
    deliverWebhooks = () => Promise.resolve(),
    RequestRun,
    RunReadModel,
  }: RunParts<Jobs, Handlers>,
): TestRuns {
  const failures: unknown[] = [];

  beforeAll(() => {
    const handlers = { ...jobHandlers(parts.get(RunJobs)), 'deliver-webhooks': deliverWebhooks };
    parts.get(InProcessJobs).handleWith(handlers, {
      onFailure: (id, cause) => failures.push([id, cause]),
    });
  });

  const quiet = async () => {
    await parts.get(InProcessJobs).idle();
    expect(failures.splice(0)).toEqual([]);
    expect((await parts.get(RunReadModel).list({ status: 'failed', limit: 1 })).data).toEqual([]);
  };
  const night = async (moment?: string) => {
    if (moment !== undefined) parts.clock.set(moment);
    const id = (await parts.get(RequestRun).execute({ startedBy: 'request', filter: null })) ?? '';
    await quiet();
    expect(await parts.get(RunReadModel).find(id)).toMatchObject({ status: 'published', problem: null });
    return id;
  };
  return { quiet, night };
}
