import type { RefreshScores } from '@lodestone/scoring';
import type { Logger } from 'pino';

/** A refresh that goes on while the API answers. */
export interface BackgroundRefresh {
  /** Ends it after the handful of scores at hand. */
  stop(): Promise<void>;
}

/**
 * Makes all scores current while the API already answers: a score that is asked for before its turn is made for whoever
 * asks. When it fails, the scores that are left are made that way.
 * @param say told how many scores there were, if any
 */
export function refreshInBackground(
  refreshScores: Pick<RefreshScores, 'execute'>,
  say: (line: string) => void,
  logger: Pick<Logger, 'warn'>,
): BackgroundRefresh {
  const leaving = new AbortController();
  const refreshing = refreshScores.execute(leaving.signal).then(
    (count) => {
      if (count > 0) say(`Brought ${count} scores up to date`);
    },
    (cause: unknown) => logger.warn({ err: cause }, 'Not all scores could be brought up to date'),
  );
  return {
    stop: async () => {
      leaving.abort();
      await refreshing;
    },
  };
}
