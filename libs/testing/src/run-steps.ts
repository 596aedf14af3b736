import type { Type } from '@nestjs/common';
import type { TestParts } from './use-parts';

/** The parts that take the steps of a run; the library that they are of is not known here. */
export interface StepParts {
  readonly RequestRun: Type<{ execute(wish: RunWish): Promise<string | null> }>;
  readonly StartRun: Type<{ pin(runId: string): Promise<boolean>; prepare(runId: string): Promise<void> }>;
  readonly RunChunkStore: Type<{
    cut(runId: string, who: 'all' | 'some', size: number): Promise<number>;
    open(runId: string): Promise<number[]>;
  }>;
  readonly ScoreChunk: Type<{ execute(slice: { runId: string; chunk: number }): Promise<boolean> }>;
  readonly FinishRun: Type<{ execute(runId: string): Promise<void> }>;
  readonly Database: Type<{ transaction(work: () => Promise<unknown>): Promise<unknown> }>;
}

interface RunWish {
  readonly startedBy: 'request';
  readonly filter: { readonly materials?: string[]; readonly countries?: string[] } | null;
}

/** A run whose steps a test takes one by one. */
export interface SteppedRun {
  readonly id: string;
  /** Numbers of the chunks that are not done. */
  open(): Promise<number[]>;
  /** @returns false: there was nothing to do */
  score(chunk: number): Promise<boolean>;
  /** The chunks that are left, then publishes. */
  finish(): Promise<void>;
}

/**
 * Starts a run, cuts it into small chunks, and scores none of them.
 * @param size subjects of a chunk
 */
export async function startRun(
  { get }: Pick<TestParts, 'get'>,
  { RequestRun, StartRun, RunChunkStore, ScoreChunk, FinishRun, Database }: StepParts,
  { size = 2, filter = null }: { size?: number; filter?: RunWish['filter'] } = {},
): Promise<SteppedRun> {
  const id = (await get(RequestRun).execute({ startedBy: 'request', filter })) ?? '';
  expect(await get(StartRun).pin(id)).toBe(true);
  await get(StartRun).prepare(id);
  await get(Database).transaction(() => get(RunChunkStore).cut(id, filter === null ? 'all' : 'some', size));
  const open = () => get(RunChunkStore).open(id);
  const score = (chunk: number) => get(ScoreChunk).execute({ runId: id, chunk });
  return {
    id,
    open,
    score,
    finish: async () => {
      for (const chunk of await open()) await score(chunk);
      await get(FinishRun).execute(id);
    },
  };
}
