import type { LookupItem } from '@lodestone/contracts';
import { useEffect, useState } from 'react';
import { callApi } from '../../api';

/** So long the names that are wanted have to stay the same before they are asked for, in milliseconds. */
const PAUSE = 150;

/**
 * The names of subjects by id, as they become known: the portfolio has none, and who moves changes with each movement.
 * @param ids at most a thousand
 */
export function useSubjectNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(NONE);
  const unknown = [...new Set(ids)]
    .filter((id) => !names.has(id))
    .sort()
    .join();
  useEffect(() => {
    if (unknown === '') return undefined;
    const stop = new AbortController();
    const look = async () => {
      const request = { method: 'POST', body: { refs: unknown.split(',') }, signal: stop.signal } as const;
      const { data } = await callApi<{ data: LookupItem[] }>('/v1/scores/lookup', request);
      setNames(
        (known) =>
          new Map([...known, ...data.map(({ ref, subject }) => [ref, subject?.name ?? ref] as const)]),
      );
    };
    const timer = setTimeout(() => void look().catch(() => undefined), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [unknown]);
  return names;
}

const NONE: ReadonlyMap<string, string> = new Map();
