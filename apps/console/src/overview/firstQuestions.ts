import type { ScoreReply } from '@lodestone/contracts';

/**
 * The scores whose open facts matter most: their bands could still change, and the answer to their first question narrows
 * the bounds the most.
 * @param most how many of them, the largest gain first
 */
export const firstQuestions = (scores: Iterable<ScoreReply>, most: number): ScoreReply[] =>
  [...scores]
    .filter(({ bandIsFirm, nextBestQuestion }) => !bandIsFirm && nextBestQuestion !== null)
    .sort((one, other) => gainOf(other) - gainOf(one))
    .slice(0, most);

const gainOf = ({ nextBestQuestion }: ScoreReply): number => nextBestQuestion?.narrowsBy ?? 0;
