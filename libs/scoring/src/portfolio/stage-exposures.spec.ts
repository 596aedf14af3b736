import { quantile } from './stage-exposures';

it.each([
  [[7], 0.5, 7],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4], 0.25, 1.75],
  [[1, 2, 3, 4, 5], 0.75, 4],
  [[1, 9], 1, 9],
])('Of %j the part %d lies below %d', (values, part, expected) => {
  expect(quantile(values, part)).toBeCloseTo(expected, 12);
});
