import type { LookupItem, ScoreReply } from '@lodestone/contracts';
import { useOfEach } from './useOfEach';

/**
 * The whole scores of the subjects on a page, which lists show in short only.
 * @param ids at most a thousand
 * @returns by id; who is not scored is not among them
 */
export const useScores = (ids: readonly string[]): ReadonlyMap<string, ScoreReply> =>
  useOfEach('/v1/scores/lookup', ids, ({ score }: LookupItem) => score);
