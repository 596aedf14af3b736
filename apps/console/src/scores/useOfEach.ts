import { useQuery } from '@tanstack/react-query';
import { callApi } from '../api';

/**
 * What a route that takes references says of the subjects on a page: one question for all of them.
 * @param path of the API, with `/v1`
 * @param valueOf what is wanted of an answer; undefined: it has none
 * @returns by id, once it is known; who has none is not among them
 */
export function useOfEach<Item extends { readonly ref: string }, Value>(
  path: string,
  ids: readonly string[],
  valueOf: (item: Item) => Value | undefined,
): ReadonlyMap<string, Value> {
  const { data } = useQuery({
    queryKey: ['of-each', path, ids],
    enabled: ids.length > 0,
    queryFn: async ({ signal }) => {
      const body = { refs: ids };
      const reply = await callApi<{ data: Item[] }>(path, { method: 'POST', body, signal });
      const known = reply.data.flatMap((item) => {
        const value = valueOf(item);
        return value === undefined ? [] : ([[item.ref, value]] as const);
      });
      return new Map(known);
    },
  });
  return data ?? (NONE as ReadonlyMap<string, Value>);
}

const NONE: ReadonlyMap<string, unknown> = new Map();
