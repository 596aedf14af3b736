import type { Weights } from '@lodestone/scoring-engine';
import fc from 'fast-check';
import { anyFraction } from './arbitraries';

/** Weights from anywhere in the triangle, all of it equally likely. */
export function someWeights(random: () => number): Weights {
  const [one, other] = [random(), random()];
  const [less, more] = one < other ? [one, other] : [other, one];
  return [less, more - less, 1 - more];
}

/** Weights in hundredths, corners and sides of the triangle included. */
export const anyWeights = (): fc.Arbitrary<Weights> =>
  fc
    .tuple(fc.nat(100), fc.nat(100))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)])
    .map(([less, more]) => [less / 100, (more - less) / 100, (100 - more) / 100]);

/** The three risks of a subject, limits of bands, extremes and equal values more often than by chance. */
export const anyRisks = (): fc.Arbitrary<Weights> => {
  const risk = () => fc.oneof(anyFraction(), fc.constantFrom(0, 0.25, 0.5, 0.65, 1));
  return fc.tuple(risk(), risk(), risk());
};

/** A small portfolio, packed, of coarse values so that subjects tie and lines meet. */
export const anyPackedPortfolio = (least = 1, most = 6): fc.Arbitrary<Float64Array> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.constantFrom(2, 4, 12, 1000))
    .chain(([subjects, parts]) =>
      fc
        .array(fc.nat(parts), { minLength: 3 * subjects, maxLength: 3 * subjects })
        .map((values) => Float64Array.from(values, (value) => value / parts)),
    );

/** A large portfolio of risks anywhere between 0 and 1, packed. */
export const somePackedPortfolio = (subjects: number, random: () => number): Float64Array =>
  Float64Array.from({ length: 3 * subjects }, random);
