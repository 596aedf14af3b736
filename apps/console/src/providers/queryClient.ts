import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api';

const MOST_RETRIES = 3;
/** Longest wait before a question is asked again, in milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Questions are asked again when no answer came or the API asks for patience; what it refuses stays refused. Whether the
 * API is there only asking tells: a browser that takes itself for offline would wait without a word.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (failures, cause) => failures < MOST_RETRIES && mayPass(cause),
      retryDelay: (failures, cause) => Math.min(wishOf(cause) ?? 500 * 2 ** failures, LONGEST_WAIT),
    },
  },
});

const mayPass = (cause: unknown): boolean =>
  cause instanceof ApiProblem && (cause.status === 0 || cause.status === 429 || cause.status >= 502);

const wishOf = (cause: unknown): number | null =>
  cause instanceof ApiProblem && cause.retryAfter !== null ? cause.retryAfter * 1000 : null;
