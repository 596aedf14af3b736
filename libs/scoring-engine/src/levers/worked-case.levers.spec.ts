import { leverOn, reached, sourcesAt, theMagnetMaker, theMagnetMakersContext } from '@lodestone/testing';
import type { Stage } from '../vocabulary';
import { LEVER_STEP, type LeverCode } from './lever';
import { leversOf } from './levers-of';

describe('levers of the worked case (scoring model §9)', () => {
  const leverOnIt = (code: LeverCode, stage: Stage | null = null) =>
    leverOn(theMagnetMaker, theMagnetMakersContext, 'high', code, stage);

  it('say how much more scrap brings the magnet maker from critical to high', () => {
    // Each part more takes 0.2/0.25 off the composite and adds 0.5 · 0.5 · (0.6396 − 0.3) / 4 for the replaced extraction.
    const needed = (0.672561 - 0.65) / (0.8 - 0.5 * 0.5 * 0.25 * 0.3396);
    const lever = reached(leverOnIt('recycled_share'));
    expect(lever.before).toBe(0.06);
    expect(Math.abs(lever.after - 0.06 - needed)).toBeLessThan(2 * LEVER_STEP);
    expect(lever.band).toBe('high');
    expect(lever.subject.chains[0].recycling).toEqual({
      ...theMagnetMaker.chains[0].recycling,
      postConsumer: lever.after,
    });
  });

  it('move metal out of China, what is known and then what is presumed to be there', () => {
    const lever = reached(leverOnIt('stage_moved', 'metal'));
    // 0.5 in China and 0.2 undeclared can move.
    expect(lever.before).toBeCloseTo(0.3, 12);
    const moved = lever.after - 0.3;
    expect(moved).toBeLessThan(0.5);
    expect(sourcesAt(lever.subject, 'metal')).toEqual([
      expect.objectContaining({ country: 'CN', share: expect.closeTo(0.5 - moved, 12) }),
      expect.objectContaining({
        ...{ country: 'AU', share: expect.closeTo(moved, 12), control: 'spot' },
        ...{ coveredOwnershipShare: 0, supplierId: null },
      }),
      expect.objectContaining({ country: 'EE', share: 0.3 }),
    ]);
  });

  it('take metal into own hands, which moves it as well', () => {
    const lever = reached(leverOnIt('stage_captive', 'metal'));
    expect(lever.before).toBeCloseTo(0.3, 12);
    expect(lever.after).toBeLessThan(reached(leverOnIt('stage_moved', 'metal')).after);
    expect(sourcesAt(lever.subject, 'metal')).toContainEqual(
      expect.objectContaining({
        country: 'AU',
        control: 'owned',
        share: expect.closeTo(lever.after - 0.3, 9),
      }),
    );
  });

  it('have nothing to move at a stage that is safe and its own', () => {
    for (const code of ['stage_moved', 'stage_captive'] as const) {
      expect(leverOnIt(code, 'component')).toEqual({
        ...{ code, chain: 'neodymium', stage: 'component', before: 1, isReachable: false },
      });
    }
  });

  it('reach low by none alone', () => {
    const { levers } = leversOf(theMagnetMaker, theMagnetMakersContext, 'low');
    expect(levers).toHaveLength(9);
    expect(levers.filter(({ isReachable }) => isReachable)).toEqual([]);
  });

  it('are none for who is there', () => {
    expect(leversOf(theMagnetMaker, theMagnetMakersContext, 'critical')).toMatchObject({
      ...{ band: 'critical', isThere: true, levers: [] },
    });
  });
});
