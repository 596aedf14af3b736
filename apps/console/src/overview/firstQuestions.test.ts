import type { ScoreReply } from '@lodestone/contracts';
import { firstQuestions } from './firstQuestions';

const score = (name: string, bandIsFirm: boolean, narrowsBy: number | null) =>
  ({
    subject: { name },
    bandIsFirm,
    nextBestQuestion: narrowsBy === null ? null : { narrowsBy },
  }) as ScoreReply;

it('asks first what narrows most, and nothing about bands that stand', () => {
  const scores = [
    score('little', false, 2),
    score('firm', true, 30),
    score('much', false, 12),
    score('nothing to ask', false, null),
    score('some', false, 5),
  ];
  expect(firstQuestions(scores, 2).map(({ subject }) => subject.name)).toEqual(['much', 'some']);
});
