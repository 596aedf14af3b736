import { aChain, anyFraction, anySourcesOf, someParameters, TODAY } from '@lodestone/testing';
import fc from 'fast-check';
import { blendStage } from './blend-stage';
import { certain, type Estimate } from './estimate';
import { settleSources } from './settle-sources';
import { stageMixOf } from './stage-mix';

const BASELINE = 0.75;

/** A quantity of a source, somewhere between two ends. */
const anyEstimate = (): fc.Arbitrary<Estimate> =>
  fc.tuple(anyFraction(), anyFraction(), anyFraction()).map((ends) => {
    const [lower, value, upper] = ends.sort((one, other) => one - other);
    return { lower, value, upper };
  });

describe('a blend with some of its sources settled', () => {
  it.each([
    ['complete', ['extraction'] as const],
    ['open', []],
  ])('is the blend in which they are certain, when the stage is %s', (_, complete) => {
    fc.assert(
      fc.property(
        anySourcesOf('extraction'),
        fc.array(anyEstimate(), { minLength: 10, maxLength: 10 }),
        fc.subarray([...Array(10).keys()]),
        (sources, estimates, chosen) => {
          const chain = aChain({ sources, complete: [...complete] });
          const mix = stageMixOf(chain, 'extraction', TODAY, someParameters());
          const worths = mix.sources.map((_source, position) => estimates[position % 10]);
          const positions = chosen.filter((position) => position < mix.sources.length);
          const blend = blendStage(mix, worths, BASELINE);
          const expected = blendStage(
            mix,
            worths.map((worth, position) => (positions.includes(position) ? certain(worth.value) : worth)),
            BASELINE,
          );
          const settled = settleSources(mix, blend, worths)(positions);
          expect(settled.value).toBe(expected.value);
          expect(settled.lower).toBeCloseTo(expected.lower, 12);
          expect(settled.upper).toBeCloseTo(expected.upper, 12);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
