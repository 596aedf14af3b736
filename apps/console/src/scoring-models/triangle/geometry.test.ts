import fc from 'fast-check';
import { HEIGHT, pointOf, weightsAt, WIDTH } from './geometry';

const anyWeights = fc
  .tuple(...[1, 2, 3].map(() => fc.double({ min: 0.001, max: 1, noNaN: true })))
  .map(([one, two, three]): [number, number, number] => {
    const sum = one + two + three;
    return [one / sum, two / sum, three / sum];
  });

it('finds weights again where it has put them', () => {
  fc.assert(
    fc.property(anyWeights, (weights) =>
      weightsAt(pointOf(weights)).forEach((weight, each) => expect(weight).toBeCloseTo(weights[each], 10)),
    ),
  );
});

it('makes of every point, inside or not, weights that add up to 1, none below 0', () => {
  const anywhere = fc.record({
    x: fc.double({ min: -WIDTH, max: 2 * WIDTH, noNaN: true }),
    y: fc.double({ min: -HEIGHT, max: 2 * HEIGHT, noNaN: true }),
  });
  fc.assert(
    fc.property(anywhere, (point) => {
      const weights = weightsAt(point);
      expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 10);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }),
  );
});
