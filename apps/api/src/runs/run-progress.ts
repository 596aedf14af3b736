import type { Run } from '@lodestone/contracts';
import { JobQueue } from '@lodestone/jobs';
import { RunReadModel } from '@lodestone/persistence';
import { Injectable, type MessageEvent } from '@nestjs/common';
import {
  distinctUntilChanged,
  exhaustMap,
  from,
  interval,
  map,
  merge,
  Observable,
  startWith,
  takeWhile,
} from 'rxjs';

/** Somebody who missed an announcement hears of a run within so many milliseconds all the same. */
const LOOK_EVERY = 1_000;

const ENDED: readonly string[] = ['published', 'failed', 'cancelled'] satisfies Run['status'][];

/** Tells how runs go on while they do. */
@Injectable()
export class RunProgress {
  constructor(
    private readonly runs: RunReadModel,
    private readonly jobs: JobQueue,
  ) {}

  /** The run whenever it has moved on, and at last once it has ended. */
  of(id: string): Observable<MessageEvent> {
    return merge(interval(LOOK_EVERY), this.announcements(id)).pipe(
      startWith(0),
      exhaustMap(() => from(this.runs.find(id))),
      takeWhile((run) => run !== null && !ENDED.includes(run.status), true),
      distinctUntilChanged((one, other) => textOf(one) === textOf(other)),
      map((run) => ({
        type: run === null || ENDED.includes(run.status) ? 'end' : 'progress',
        data: run ?? {},
      })),
    );
  }

  private announcements(id: string): Observable<string> {
    return new Observable((subscriber) =>
      this.jobs.onAnnouncement((runId) => {
        if (runId === id) subscriber.next(runId);
      }),
    );
  }
}

/** Rate and time left change with every look, and alone are no news. */
const textOf = (run: Run | null): string =>
  JSON.stringify([run?.status, run?.progress.done, run?.progress.failed]);
