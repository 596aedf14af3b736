import { limitsAt } from './bandLimits';

it('takes points as limits from 0 to 1', () => {
  expect(limitsAt([25, 50, 75])).toEqual({ moderate: 0.25, high: 0.5, critical: 0.75 });
});

it.each([
  ['pass each other', [55, 50, 75]],
  ['meet', [25, 75, 75]],
  ['are closer than a point', [25, 25.5, 75]],
])('takes none that %s', (_, places) => {
  expect(limitsAt(places)).toBeNull();
});
