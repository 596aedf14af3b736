import type { Run } from '@lodestone/contracts';
import { useEffect, useState } from 'react';
import { useRefresh } from 'react-admin';
import { followEvents } from '../api';

const GOES_ON: readonly Run['status'][] = ['queued', 'running'];
/** So long after a lost connection it is followed again, in milliseconds. */
const PAUSE = 2_000;

/** Is there more to come of a run? */
export const isGoingOn = ({ status }: Pick<Run, 'status'>): boolean => GOES_ON.includes(status);

/** A run as it is now: followed while it goes on, read anew once it has ended. */
export function useLiveRun<Known extends Run>(run: Known): Known {
  const refresh = useRefresh();
  const [latest, setLatest] = useState<Run | null>(null);
  const goesOn = isGoingOn(run);
  useEffect(() => {
    if (!goesOn) return undefined;
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
  }, [run.id, goesOn, refresh]);
  return goesOn && latest !== null ? { ...run, ...latest } : run;
}
