import type { Run, RunDetail } from '@lodestone/contracts';
import { useEffect, useState } from 'react';
import { useRefresh } from 'react-admin';
import { followEvents } from '../api';

const GOES_ON: readonly string[] = ['queued', 'running'] satisfies Run['status'][];
/** So long after a lost connection it is followed again, in milliseconds. */
const PAUSE = 2_000;

/** A run as it is now: followed while it goes on, read anew once it has ended. */
export function useLiveRun(run: RunDetail): RunDetail {
  const refresh = useRefresh();
  const [latest, setLatest] = useState<Run | null>(null);
  const isGoingOn = GOES_ON.includes(run.status);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const stop = new AbortController();
    let again: ReturnType<typeof setTimeout>;
    const hear = (name: string, data: Run) => {
      setLatest(data);
      if (name === 'end') refresh();
    };
    const follow = () =>
      void followEvents<Run>(`/v1/scoring-runs/${run.id}/events`, hear, stop.signal).catch(() => {
        if (!stop.signal.aborted) again = setTimeout(follow, PAUSE);
      });
    follow();
    return () => {
      clearTimeout(again);
      stop.abort();
    };
  }, [run.id, isGoingOn, refresh]);
  return isGoingOn && latest !== null ? { ...run, ...latest } : run;
}
