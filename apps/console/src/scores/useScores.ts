import type { LookupItem, ScoreReply } from '@lodestone/contracts';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../api';

/**
 * The whole scores of the subjects on a page, which lists show in short only: one look-up for all of them.
 * @param ids at most a thousand
 * @returns by id; who is not scored is not among them
 */
export function useScores(ids: readonly string[]): ReadonlyMap<string, ScoreReply> {
  const { data } = useQuery({
    queryKey: ['scores', ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const body = { refs: ids };
      const reply = await callApi<{ data: LookupItem[] }>('/v1/scores/lookup', {
        ...{ method: 'POST', body, signal },
      });
      const scored = reply.data.flatMap(({ ref, score }) =>
        score === undefined ? [] : ([[ref, score]] as const),
      );
      return new Map(scored);
    },
  });
  return data ?? NONE;
}

const NONE: ReadonlyMap<string, ScoreReply> = new Map();
