import { aChain, aSource, someParameters, TODAY } from '@lodestone/testing';
import { blendStage } from './blend-stage';
import { certain, type Estimate } from './estimate';
import type { Source } from './evidence';
import { stageMixOf } from './stage-mix';

/** A source with the quantity that is blended. */
type Part = readonly [given: Partial<Source>, worth: Estimate];

function blend(
  parts: readonly Part[],
  { undeclaredValue = 0.75, settled = false } = {},
  complete = false,
): Estimate {
  const chain = aChain({
    sources: parts.map(([given]) => aSource(given)),
    complete: complete ? ['extraction'] : [],
  });
  const mix = stageMixOf(chain, 'extraction', TODAY, someParameters());
  return blendStage(
    mix,
    parts.map(([, worth]) => worth),
    undeclaredValue,
    settled,
  );
}
const blendComplete = (parts: readonly Part[]) => blend(parts, undefined, true);

const NAMED = { share: null };
const RAMPING = { share: null, status: 'ramping' } as const;

describe('blending a stage (scoring model §3, §7)', () => {
  it.each<[string, Estimate, Estimate]>([
    ['nothing declared', blend([]), { value: 0.75, lower: 0, upper: 1 }],
    [
      'all declared',
      blend([
        [{ share: 0.5 }, certain(1)],
        [{ share: 0.5 }, certain(0)],
      ]),
      certain(0.5),
    ],
    ['half undeclared', blend([[{ share: 0.5 }, certain(1)]]), { value: 0.875, lower: 0.5, upper: 1 }],
    [
      'a source that is itself uncertain',
      blend([[{ share: 0.5 }, { value: 0.5, lower: 0.25, upper: 0.75 }]]),
      { value: 0.625, lower: 0.125, upper: 0.875 },
    ],
    [
      'an exposed plant under construction',
      blend([[{ status: 'under_construction' }, certain(1)]]),
      { value: 0.8125, lower: 0.25, upper: 1 },
    ],
    [
      'a safe plant under construction',
      blend([[{ status: 'under_construction' }, certain(0)]]),
      { value: 0.5625, lower: 0, upper: 0.75 },
    ],
  ])('%s', (_, estimate, expected) => {
    expect(estimate).toEqual(expected);
  });

  it('gives each source its own quantity', () => {
    const chain = aChain({ sources: [aSource({ share: 0.25 }), aSource({ share: 0.75 })] });
    const mix = stageMixOf(chain, 'extraction', TODAY, someParameters());
    expect(blendStage(mix, [certain(0), certain(1)], 0)).toEqual(certain(0.75));
  });
});

describe('the remainder that named sources are part of', () => {
  it('may go to anyone while the stage is incomplete', () => {
    expect(
      blend([
        [{ share: 0.5 }, certain(0)],
        [NAMED, certain(1)],
      ]),
    ).toEqual({
      value: 0.4375,
      lower: 0,
      upper: 0.5,
    });
    expect(
      blend([
        [{ share: 0.5 }, certain(1)],
        [NAMED, certain(0)],
      ]),
    ).toEqual({
      value: 0.6875,
      lower: 0.5,
      upper: 1,
    });
  });

  it('goes wholly to the best, then to the worst named source of a complete stage', () => {
    const worths = [0.25, 0.5, 0.75].map((worth): Part => [NAMED, certain(worth)]);
    const { value, lower, upper } = blendComplete([[{ share: 0.5 }, certain(0)], ...worths]);
    expect(value).toBeCloseTo(0.25, 12);
    expect({ lower, upper }).toEqual({ lower: 0.125, upper: 0.375 });
  });

  it('leaves nothing open when a complete stage has a single named source', () => {
    expect(
      blendComplete([
        [{ share: 0.5 }, certain(0)],
        [NAMED, certain(0.5)],
      ]),
    ).toEqual(certain(0.25));
  });

  it('is anyone’s when a complete stage names nobody for it', () => {
    expect(blendComplete([[{ share: 0.5 }, certain(1)]])).toEqual({ value: 0.875, lower: 0.5, upper: 1 });
  });

  it('is open where maturity takes some of it away: at best nothing, at worst all of it', () => {
    expect(blendComplete([[RAMPING, certain(1)]])).toEqual({ value: 0.9375, lower: 0.75, upper: 1 });
    expect(blendComplete([[RAMPING, certain(0)]])).toEqual({ value: 0.1875, lower: 0, upper: 0.25 });
  });

  it('finds the best and the worst after maturity', () => {
    expect(
      blendComplete([
        [RAMPING, certain(0.5)],
        [NAMED, certain(0.4375)],
      ]),
    ).toMatchObject({
      lower: 0.375,
      upper: 0.625,
    });
  });

  it('takes the ends of a source that is itself uncertain', () => {
    const uncertain = { value: 0.5, lower: 0.25, upper: 0.75 };
    expect(blendComplete([[NAMED, uncertain]])).toEqual(uncertain);
  });

  it('keeps the headline within its bounds in spite of rounding', () => {
    const six = Array.from({ length: 6 }, (): Part => [NAMED, certain(1)]);
    const exposed = blendComplete(six);
    expect(exposed.value).toBeLessThan(1);
    expect(exposed.lower).toBe(exposed.value);
    expect(exposed.upper).toBe(1);
    const tenth = Array.from({ length: 10 }, (): Part => [NAMED, certain(0.7)]);
    const { value, lower, upper } = blendComplete(tenth);
    expect(lower).toBeLessThanOrEqual(value);
    expect(upper).toBeGreaterThanOrEqual(value);
  });
});

describe('a stage that is settled as the headline reads it', () => {
  const settled = { undeclaredValue: 0.75, settled: true };

  it('has nothing open but what its sources leave open themselves', () => {
    expect(blend([[{ share: 0.5 }, certain(1)]], settled)).toEqual(certain(0.875));
    expect(blend([[{ share: 0.5 }, { value: 0.5, lower: 0, upper: 1 }]], settled)).toEqual({
      value: 0.625,
      lower: 0.375,
      upper: 0.875,
    });
  });

  it('takes named sources at their presumed shares', () => {
    expect(blend([[NAMED, certain(1)]], settled)).toEqual(certain(0.875));
    expect(
      blend(
        [
          [NAMED, certain(1)],
          [NAMED, certain(0)],
        ],
        settled,
        true,
      ),
    ).toEqual(certain(0.5));
  });

  it('takes what maturity leaves open as undeclared', () => {
    expect(blend([[{ status: 'ramping' }, certain(1)]], settled)).toEqual(certain(0.9375));
  });
});
