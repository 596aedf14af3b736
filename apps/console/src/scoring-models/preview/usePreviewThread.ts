import type { CompositeParameters } from '@lodestone/scoring-engine';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '../../api';
import { PreviewThread } from './PreviewThread';
import { startPreviewWorker } from './startPreviewWorker';

/** Loads so far: each is a question of its own, as its answer goes to its own worker. */
let loads = 0;

/** A worker that has the whole portfolio, or why there is none. */
export interface PreviewState {
  /** `null`: it is still being fetched, or that failed. */
  readonly thread: PreviewThread | null;
  readonly error: Error | null;
  readonly again: () => void;
}

/** Fetches the dimensions of everybody into a worker, against the version in force. */
export function usePreviewThread(active: CompositeParameters | undefined): PreviewState {
  const [thread, setThread] = useState<PreviewThread | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const questions = useQueryClient();
  useEffect(() => {
    if (active === undefined) return undefined;
    const stop = new AbortController();
    const started = new PreviewThread(startPreviewWorker());
    const load = async () => {
      const buffer = await questions.fetchQuery({
        queryKey: ['portfolio-dimensions', loads++],
        queryFn: async () => (await send('/v1/portfolio/dimensions', { signal: stop.signal })).arrayBuffer(),
        // The worker takes it over, so nothing is left to keep.
        ...{ staleTime: 0, gcTime: 0 },
      });
      await started.ask({ ask: 'load', buffer, active }, [buffer]);
      if (!stop.signal.aborted) setThread(started);
    };
    setError(null);
    load().catch((cause: Error) => {
      if (!stop.signal.aborted) setError(cause);
    });
    return () => {
      stop.abort();
      started.end();
      setThread(null);
    };
  }, [active, attempt, questions]);
  return { thread, error, again: () => setAttempt((count) => count + 1) };
}
