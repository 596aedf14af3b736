import { latticeWeights } from '@lodestone/scoring-engine';
import { countLevels } from './countLevels';

const STEPS = 4;
const countsOf = (countAt: (weights: readonly number[]) => number) => ({
  steps: STEPS,
  counts: Uint32Array.from(latticeWeights(STEPS).map(countAt)),
});
const hexagonsIn = (path: string) => path.split('M').length - 1;

it('shades each place where somebody is critical, and no other', () => {
  const levels = countLevels(countsOf(([first]) => (first === 1 ? 9 : first === 0.75 ? 2 : 0)));
  expect(levels.map(({ least, most, path }) => [least, most, hexagonsIn(path)])).toEqual([
    [2, 2, 2],
    [9, 9, 1],
  ]);
});

it('has a shade for each count while they are few', () => {
  const levels = countLevels(countsOf(([first]) => STEPS * first));
  expect(levels.map(({ least, most }) => [least, most])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
});

it('has none where nobody is', () => {
  expect(countLevels(countsOf(() => 0))).toEqual([]);
});
