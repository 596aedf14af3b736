import { anyWeights, aRandom, somePackedPortfolio, someWeights } from '@lodestone/testing';
import fc from 'fast-check';
import { bandOf, worseBand } from '../bands';
import { DEFAULT_PARAMETERS } from '../scoring-model';
import { BANDS } from '../vocabulary';
import { riggedDraftAlarms } from './rigged-draft-alarms';
import { pointBetween, valueAt, WHOLE_TRIANGLE, type Weights } from './weight-triangle';

const ACTIVE: Weights = [0.5, 0.3, 0.2];
const RUNS = { numRuns: 1000 };

const risksOf = (dimensions: Float64Array, index: number): Weights => [
  dimensions[3 * index],
  dimensions[3 * index + 1],
  dimensions[3 * index + 2],
];
const ungated = (dimensions: Float64Array) => ({
  ...{ dimensions, minimumBands: new Uint8Array(dimensions.length / 3) },
});
const alarmsOf = (dimensions: Float64Array, draft: Weights, active = ACTIVE) =>
  riggedDraftAlarms(ungated(dimensions), active, draft, DEFAULT_PARAMETERS);
const gainOf = (dimensions: Float64Array, index: number, active: Weights, draft: Weights) =>
  valueAt(risksOf(dimensions, index), active) - valueAt(risksOf(dimensions, index), draft);

/** A portfolio of ordinary suppliers, most of which are middling in everything. */
const ordinaryPortfolio = (subjects: number, random: () => number): Float64Array =>
  somePackedPortfolio(subjects, random).map((value) => 0.3 + 0.4 * value);

/** Puts a supplier into the portfolio that is bad in everything but one dimension. */
function withOneStrength(dimensions: Float64Array, index: number, strength: number): Float64Array {
  const planted = dimensions.slice();
  [0, 1, 2].forEach((each) => (planted[3 * index + each] = each === strength ? 0.05 : 0.9));
  return planted;
}

/** Weights from which a part of the way to the best ones of a supplier has been gone. */
const riggedFor = (strength: number, part: number, active = ACTIVE): Weights =>
  pointBetween(active, WHOLE_TRIANGLE[strength], part);

const movedBetween = (one: Weights, other: Weights): number =>
  one.reduce((sum, weight, index) => sum + Math.abs(weight - other[index]), 0) / 2;

describe('the alarm for a draft of weights that is rigged for somebody', () => {
  it('is raised for a supplier whose one strength gets nearly all the weight', () => {
    const dimensions = withOneStrength(ordinaryPortfolio(200, aRandom(1)), 17, 2);
    const [alarm, ...others] = alarmsOf(dimensions, riggedFor(2, 0.9));
    // Of the ordinary suppliers at most two gain the most after it, if nearly all they can.
    expect(others.length).toBeLessThanOrEqual(2);
    others.forEach(({ gain }) => expect(gain).toBeLessThan(alarm.gain / 2));
    expect(alarm).toMatchObject({ index: 17, bandBefore: 'critical', bandAfter: 'low' });
    // 0.8 · 0.9 + 0.2 · 0.05 = 0.73 active; nine tenths of the way down to 0.05.
    expect(alarm.greatestGain).toBeCloseTo(0.68, 12);
    expect(alarm.gain).toBeCloseTo(0.9 * 0.68, 12);
  });

  it('is raised for every supplier that a draft is rigged for, whoever it is and whatever is active', () => {
    const random = aRandom(2);
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 300 }),
        fc.nat(),
        fc.nat(2),
        fc.integer({ min: 80, max: 100 }),
        anyWeights(),
        (subjects, place, strength, percent, active) => {
          // Who has nearly all the weight already has nothing to gain.
          fc.pre(active[strength] < 0.8);
          const index = place % subjects;
          const dimensions = withOneStrength(ordinaryPortfolio(subjects, random), index, strength);
          const alarms = alarmsOf(dimensions, riggedFor(strength, percent / 100 + 1e-9, active), active);
          expect(alarms.map((alarm) => alarm.index)).toContain(index);
        },
      ),
      RUNS,
    );
  });

  it('is raised for all of a few suppliers of the same kind, but not for a crowd', () => {
    const withKind = (size: number) =>
      Array.from({ length: size }, (_, index) => index).reduce(
        (dimensions, index) => withOneStrength(dimensions, index, 1),
        ordinaryPortfolio(200, aRandom(3)),
      );
    expect(alarmsOf(withKind(3), riggedFor(1, 0.95)).map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(alarmsOf(withKind(4), riggedFor(1, 0.95))).toEqual([]);
  });

  it('is never raised by a draft that moves less than 80 % of the smallest active weight', () => {
    const random = aRandom(4);
    fc.assert(
      fc.property(
        anyWeights(),
        anyWeights(),
        fc.integer({ min: 1, max: 200 }),
        (active, target, subjects) => {
          const most = 0.8 * Math.min(...active) - 1e-9;
          const way = movedBetween(active, target);
          fc.pre(most > 0 && way > 0);
          const draft = pointBetween(active, target, Math.min(1, most / way));
          const dimensions = somePackedPortfolio(subjects, random).map((value) => Math.round(value * 8) / 8);
          expect(alarmsOf(dimensions, draft, active)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('is not raised by small adjustments one way and the other', () => {
    const dimensions = somePackedPortfolio(1_000, aRandom(5));
    for (const [from, to] of [
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
      [2, 0],
      [2, 1],
    ]) {
      const draft = ACTIVE.map((weight, each) =>
        each === from ? weight - 0.05 : each === to ? weight + 0.05 : weight,
      ) as unknown as Weights;
      expect(alarmsOf(dimensions, draft)).toEqual([]);
    }
  });

  it('is not raised by the active weights themselves, nor by a draft that moves everybody alike', () => {
    const random = aRandom(6);
    const dimensions = somePackedPortfolio(500, random);
    expect(alarmsOf(dimensions, ACTIVE)).toEqual([]);
    const alike = Float64Array.from({ length: 1_500 }, (_, at) => [0.9, 0.5, 0.1][at % 3] + 0.02 * random());
    expect(alarmsOf(alike, riggedFor(2, 0.95))).toEqual([]);
  });

  it('is not raised for who gains next to nothing', () => {
    const dimensions = Float64Array.of(0.13, 0.1, 0.1, 0.6, 0.6, 0.6, 0.9, 0.9, 0.9);
    expect(alarmsOf(dimensions, [0, 0.5, 0.5])).toEqual([]);
    // As little, but from high to moderate.
    const onLimit = Float64Array.of(0.52, 0.49, 0.49, 0.6, 0.6, 0.6, 0.9, 0.9, 0.9);
    expect(alarmsOf(onLimit, [0, 0.5, 0.5])).toMatchObject([
      { index: 0, bandBefore: 'high', bandAfter: 'moderate' },
    ]);
    const gated = { dimensions: onLimit, minimumBands: Uint8Array.of(2, 0, 0) };
    expect(riggedDraftAlarms(gated, ACTIVE, [0, 0.5, 0.5], DEFAULT_PARAMETERS)).toEqual([]);
  });

  it('is rare for policies drafted at random that move less than 20 points, and then true', () => {
    const random = aRandom(7);
    const dimensions = somePackedPortfolio(1_000, random);
    const drafts = Array.from({ length: 2_000 }, () => someWeights(random)).filter(
      (draft) => movedBetween(ACTIVE, draft) < 0.2,
    );
    const raising = drafts.filter((draft) => {
      const alarms = alarmsOf(dimensions, draft);
      expect(alarms.length).toBeLessThanOrEqual(10);
      for (const { index, gain, greatestGain } of alarms) {
        expect(gain).toBeCloseTo(gainOf(dimensions, index, ACTIVE, draft), 12);
        const corners = WHOLE_TRIANGLE.map((corner) => gainOf(dimensions, index, ACTIVE, corner));
        expect(greatestGain).toBeCloseTo(Math.max(...corners), 12);
        expect(gain / greatestGain).toBeGreaterThanOrEqual(0.8);
      }
      return alarms.length > 0;
    });
    expect(raising.length / drafts.length).toBeLessThan(0.1);
  });

  it('follows the rule to the letter', () => {
    const random = aRandom(8);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        anyWeights(),
        anyWeights(),
        fc.constantFrom(...BANDS),
        (subjects, active, draft, minimum) => {
          const dimensions = somePackedPortfolio(subjects, random).map((value) => Math.round(value * 5) / 5);
          const minimumBands = new Uint8Array(subjects).fill(BANDS.indexOf(minimum));
          const all = Array.from({ length: subjects }, (_, index) => index);
          const gains = all.map((index) => gainOf(dimensions, index, active, draft));
          const median = [...gains].sort((a, b) => b - a)[Math.floor(subjects / 2)];
          const bandOn = (index: number, weights: Weights) =>
            BANDS.indexOf(
              worseBand(bandOf(valueAt(risksOf(dimensions, index), weights), DEFAULT_PARAMETERS), minimum),
            );
          const expected = all.filter((index) => {
            const gain = gains[index];
            const greatest =
              valueAt(risksOf(dimensions, index), active) - Math.min(...risksOf(dimensions, index));
            return (
              gain > 1e-12 &&
              gain >= 0.8 * greatest &&
              (gain >= 0.05 || bandOn(index, draft) < bandOn(index, active)) &&
              gains.filter((other) => other >= gain - 1e-12).length <= 3 &&
              gain >= 2 * median
            );
          });
          const alarms = riggedDraftAlarms({ dimensions, minimumBands }, active, draft, DEFAULT_PARAMETERS);
          expect(alarms.map(({ index }) => index).sort((a, b) => a - b)).toEqual(expected);
        },
      ),
      RUNS,
    );
  });

  it('follows the geometric composite', () => {
    const geometric = { ...DEFAULT_PARAMETERS, composite: 'resilience-geometric' as const };
    const dimensions = withOneStrength(ordinaryPortfolio(200, aRandom(9)), 3, 0);
    const [alarm] = riggedDraftAlarms(ungated(dimensions), ACTIVE, [1, 0, 0], geometric);
    expect(alarm.index).toBe(3);
    expect(alarm.gain).toBeCloseTo(1 - 0.95 ** 0.5 * 0.1 ** 0.5 - 0.05, 12);
  });

  it('is refused for lists that do not belong together', () => {
    const portfolio = { dimensions: new Float64Array(6), minimumBands: new Uint8Array(3) };
    expect(() => riggedDraftAlarms(portfolio, ACTIVE, ACTIVE, DEFAULT_PARAMETERS)).toThrow(RangeError);
  });
});
