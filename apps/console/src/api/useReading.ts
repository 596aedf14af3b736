import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { callApi, type Query } from './callApi';
import type { ApiProblem } from './apiProblem';

/** What `useReading` may be told. */
export interface ReadingOptions {
  readonly query?: Query;
  /** false: nothing is asked yet. */
  readonly enabled?: boolean;
  /** How long an answer counts as new, in milliseconds. */
  readonly staleTime?: number;
}

/**
 * What the API answers at a path that is no list and no record, such as `/v1/suppliers/{id}/score`.
 * @param path of the API, with `/v1`
 */
export function useReading<Reply>(
  path: string,
  { query, enabled, staleTime }: ReadingOptions = {},
): UseQueryResult<Reply, ApiProblem> {
  return useQuery<Reply, ApiProblem>({
    queryKey: ['reading', path, query],
    queryFn: ({ signal }) => callApi<Reply>(path, { query, signal }),
    enabled,
    staleTime,
  });
}
