import type { TrendReply } from '@lodestone/contracts';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../api';

/**
 * How the scores of the subjects on a page went from run to run: one question for all of them.
 * @param ids at most two hundred
 * @returns by id the points that the last runs left, the oldest first
 */
export function useTrends(ids: readonly string[]): ReadonlyMap<string, readonly (number | null)[]> {
  const { data } = useQuery({
    queryKey: ['trends', ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const body = { refs: ids };
      const reply = await callApi<TrendReply>('/v1/scores/trends', { method: 'POST', body, signal });
      return new Map(reply.data.map(({ ref, values = [] }) => [ref, values]));
    },
  });
  return data ?? NONE;
}

const NONE: ReadonlyMap<string, readonly (number | null)[]> = new Map();
