import {
  aChain,
  aContext,
  aContextWith,
  aLink,
  aMaterial,
  aRecycling,
  aSource,
  aSupplier,
  leverOn,
  reached,
  sourcesAt,
  TODAY,
} from '@lodestone/testing';
import type { Chain, Source } from '../evidence';
import { scoreSubject } from '../score-subject';
import { findSubjectProblems } from '../subject-problems';
import { LEVER_STEP } from './lever';
import { leversOf } from './levers-of';

/** Everything in Australia and its own, but for what is told. */
const aSafeChain = (given: Partial<Chain> = {}, sources: Source[] = []): Chain => {
  const told = new Set(sources.map(({ stage }) => stage));
  const others = (['extraction', 'processing', 'metal', 'component'] as const)
    .filter((stage) => !told.has(stage))
    .map((stage) => aSource({ stage, control: 'owned' }));
  return aChain({
    sources: [...sources, ...others],
    recycling: aRecycling({ postConsumer: 0.25 }),
    ...given,
  });
};

describe('levers', () => {
  it('lift a gate: the worst stage has to come below its limit, whatever the composite', () => {
    const subject = aSupplier({
      chains: [
        aSafeChain({}, [
          aSource({ stage: 'metal', share: 0.7, country: 'CN', control: 'owned' }),
          aSource({ stage: 'metal', share: 0.3, control: 'owned' }),
        ]),
      ],
    });
    const { band, value } = scoreSubject(subject, aContext());
    expect(value).toBeLessThan(0.5);
    expect(band).toBe('high');
    const lever = reached(leverOn(subject, aContext(), 'moderate', 'stage_moved', 'metal'));
    // From 0.7 to just below 0.65.
    expect(lever.after).toBeCloseTo(0.35 + LEVER_STEP, 9);
    expect(leverOn(subject, aContext(), 'moderate', 'recycled_share')).toMatchObject({ isReachable: false });
  });

  it('never free a blocked subject', () => {
    const blocked = aSupplier({ blocked: true, chains: [aSafeChain()] });
    const { levers } = leversOf(blocked, aContext(), 'high');
    expect(levers.length).toBeGreaterThan(0);
    expect(levers.filter(({ isReachable }) => isReachable)).toEqual([]);
  });

  it('declare recycled feed where nothing was declared', () => {
    const sources = [
      aSource({ stage: 'metal', share: 0.5, country: 'CN' }),
      aSource({ stage: 'metal', share: 0.5 }),
    ];
    const subject = aSupplier({ chains: [aSafeChain({ recycling: null }, sources)] });
    const lever = reached(leverOn(subject, aContext(), 'moderate', 'recycled_share'));
    expect(lever.before).toBeNull();
    expect(lever.subject.chains[0].recycling).toMatchObject({
      postConsumer: lever.after,
      preConsumer: 0,
      entersAt: null,
    });
  });

  it('leave room for pre-consumer scrap', () => {
    const chain = aSafeChain({ recycling: aRecycling({ postConsumer: 0, preConsumer: 0.9 }) }, [
      aSource({ stage: 'component', share: 1, country: 'CN' }),
    ]);
    const parameters = {
      weights: { chinaExposure: 0.1, verticalIntegration: 0.1, recyclingShare: 0.8 },
      recyclingTarget: 1,
    };
    const context = aContext({ parameters });
    const subject = aSupplier({ chains: [chain] });
    // 0.45 is credited for what is there; at most 0.1 more fits beside it.
    expect(leverOn(subject, context, 'moderate', 'recycled_share')).toMatchObject({ isReachable: false });
  });

  it('raise all chains together to one level, those above it left alone', () => {
    const materials = [aMaterial(), aMaterial({ code: 'dysprosium', name: 'Dysprosium' })];
    const [exposed, safe] = [{ country: 'CN' }, { control: 'owned' }] as const;
    const chainOf = (material: string, postConsumer: number) =>
      aSafeChain({ material, recycling: aRecycling({ postConsumer, entersAt: 'component' }) }, [
        aSource({ stage: 'metal', share: 0.6, ...exposed }),
        aSource({ stage: 'metal', share: 0.4, ...safe }),
      ]);
    const subject = aSupplier({ chains: [chainOf('neodymium', 0.02), chainOf('dysprosium', 0.2)] });
    const context = aContext({ materials });
    const { value } = scoreSubject(subject, context);
    const parameters = {
      bandLimits: { moderate: value - 0.05, high: 0.9, critical: 0.95 },
      worstStageGate: 1,
    };
    const strict = aContext({ materials, parameters });
    const lever = reached(leverOn(subject, strict, 'low', 'recycled_share', null, null));
    expect(lever.before).toBe(0.02);
    const levels = lever.subject.chains.map(({ recycling }) => recycling?.postConsumer);
    expect(levels).toEqual([lever.after, Math.max(0.2, lever.after)]);
    const alone = reached(leverOn(subject, strict, 'low', 'recycled_share', null, 'neodymium'));
    expect(alone.after).toBeGreaterThanOrEqual(lever.after - LEVER_STEP);
  });

  it('write out what named sources are taken to hold, as it would shift otherwise', () => {
    const chain = aSafeChain({ complete: ['metal'] }, [
      aSource({ stage: 'metal', share: null, country: 'CN', control: 'offtake' }),
      aSource({ stage: 'metal', share: null, country: 'JP', control: 'owned' }),
      aSource({ stage: 'metal', share: 0.2, country: 'CN' }),
    ]);
    const subject = aSupplier({ chains: [chain] });
    const context = aContext({ parameters: { worstStageGate: 0.5 } });
    const lever = reached(leverOn(subject, context, 'moderate', 'stage_moved', 'metal'));
    // 0.4 named and 0.2 declared are in China: just above 0.1 of the stage has to move, in proportion.
    expect(lever.before).toBeCloseTo(0.4, 12);
    expect(lever.after).toBeCloseTo(0.5 + LEVER_STEP, 9);
    const moved = lever.after - 0.4;
    const shares = sourcesAt(lever.subject, 'metal').map(({ country, control, share }) => [
      country,
      control,
      share,
    ]);
    expect(shares).toEqual(
      expect.arrayContaining([
        ['CN', 'offtake', expect.closeTo(0.4 - (moved * 2) / 3, 9)],
        ['AU', 'offtake', expect.closeTo((moved * 2) / 3, 9)],
        ['JP', 'owned', expect.closeTo(0.4, 9)],
        ['CN', 'spot', expect.closeTo(0.2 - moved / 3, 9)],
        ['AU', 'spot', expect.closeTo(moved / 3, 9)],
      ]),
    );
  });

  it('replace a supplier that is exposed itself', () => {
    const upstream = aSupplier({
      id: 'upstream',
      chains: [
        aSafeChain({ deliveredStage: 'metal', sources: [aSource({ stage: 'metal', country: 'CN' })] }),
      ],
    });
    const subject = aSupplier({ chains: [aSafeChain({}, [aLink('upstream', { stage: 'metal' })])] });
    const context = aContextWith([upstream]);
    expect(scoreSubject(subject, context).band).toBe('high');
    const lever = reached(leverOn(subject, context, 'moderate', 'stage_moved', 'metal'));
    const [link, outside] = sourcesAt(lever.subject, 'metal');
    expect(link).toMatchObject({ supplierId: 'upstream', country: null });
    expect(outside).toMatchObject({ supplierId: null, country: 'AU' });
  });

  it('leave ended sources out and last until the next start that is planned', () => {
    const chain = aSafeChain({}, [
      aSource({ stage: 'metal', country: 'CN', until: '2026-01-01' }),
      aSource({
        stage: 'metal',
        share: 0.2,
        country: 'CN',
        availableFrom: '2026-01-01',
        until: '2028-01-01',
      }),
      aSource({ stage: 'metal', country: 'US', control: 'owned', availableFrom: '2028-01-01' }),
    ]);
    const subject = aSupplier({ chains: [chain] });
    const context = aContext();
    expect(findSubjectProblems(subject, context.materials)).toEqual([]);
    const lever = reached(leverOn(subject, context, 'moderate', 'stage_moved', 'metal'));
    expect(findSubjectProblems(lever.subject, context.materials)).toEqual([]);
    const metal = sourcesAt(lever.subject, 'metal');
    expect(metal.map(({ until }) => until).sort()).toEqual(['2028-01-01', '2028-01-01', null]);
    expect(metal.find(({ until }) => until === null)).toMatchObject({ country: 'US' });
  });

  it('do not count hands as safe that covered-country entities own', () => {
    const sources = [
      aSource({ stage: 'metal', country: 'CN', control: 'owned', coveredOwnershipShare: null }),
    ];
    const given = { chains: [aSafeChain({}, sources)] };
    const owned = aSupplier({ coveredOwnershipShare: 0.6, ...given });
    const free = aSupplier({ coveredOwnershipShare: 0, ...given });
    for (const code of ['stage_moved', 'stage_captive'] as const) {
      expect(leverOn(free, aContext(), 'moderate', code, 'metal')).toMatchObject({ isReachable: true });
      expect(leverOn(owned, aContext(), 'moderate', code, 'metal')).toMatchObject({ isReachable: false });
    }
  });

  it('tell how little of a stage is safe where own hands are not, and move what is bought', () => {
    const bought = (['extraction', 'processing', 'component'] as const).map((stage) => aSource({ stage }));
    const sources = [
      aSource({ stage: 'metal', share: 0.7, country: 'CN', control: 'owned' }),
      aSource({ stage: 'metal', share: 0.2, country: 'CN' }),
      aSource({ stage: 'metal', share: 0.1 }),
    ];
    const owned = aSupplier({
      coveredOwnershipShare: 0.6,
      chains: [aChain({ sources: [...bought, ...sources] })],
    });
    const weights = { chinaExposure: 1, verticalIntegration: 0, recyclingShare: 0 };
    const contextOf = (worstStageGate: number) => aContext({ parameters: { weights, worstStageGate } });
    const moved = reached(leverOn(owned, contextOf(0.75), 'moderate', 'stage_moved', 'metal'));
    expect(moved.before).toBeCloseTo(0.1, 12);
    expect(moved.after).toBeCloseTo(0.25 + LEVER_STEP, 9);
    // The 0.7 that are its own stay.
    expect(leverOn(owned, contextOf(0.7), 'moderate', 'stage_moved', 'metal')).toMatchObject({
      isReachable: false,
    });
    const captive = leverOn(owned, contextOf(0.75), 'moderate', 'stage_captive', 'metal');
    expect(captive).toMatchObject({ isReachable: false, before: expect.closeTo(0, 12) });
  });

  it('move what is exposed a little as well', () => {
    const materials = [aMaterial({ worldShares: { metal: { CN: 0.3, AU: 0.7 } } })];
    const recycling = aRecycling({ postConsumer: 0 });
    const chain = aSafeChain({ recycling }, [aSource({ stage: 'metal', share: 0.6, control: 'owned' })]);
    const subject = aSupplier({ chains: [chain] });
    const lever = leverOn(subject, aContext({ materials }), 'low', 'stage_moved', 'metal');
    expect(lever.before).toBeCloseTo(0.6, 12);
  });

  it('last where what they move has started on the day of scoring', () => {
    const source = aSource({ stage: 'metal', share: null, country: 'CN', availableFrom: TODAY });
    const subject = aSupplier({ chains: [aSafeChain({ complete: ['metal'] }, [source])] });
    const lever = reached(leverOn(subject, aContext(), 'moderate', 'stage_moved', 'metal'));
    const metal = sourcesAt(lever.subject, 'metal');
    expect(metal.map(({ country, until }) => [country, until])).toEqual([
      ['CN', null],
      ['AU', null],
    ]);
  });

  it('find a safe country where the seat is in a covered one', () => {
    const sources = [aSource({ stage: 'metal', country: 'CN' })];
    const subject = aSupplier({ country: 'CN', chains: [aSafeChain({}, sources)] });
    const lever = reached(leverOn(subject, aContext(), 'moderate', 'stage_moved', 'metal'));
    expect(sourcesAt(lever.subject, 'metal').map(({ country }) => country)).toEqual(['CN', 'JP']);
    const unknown = aContext({ materials: [aMaterial({ worldShares: {} })] });
    const anywhere = reached(leverOn(subject, unknown, 'moderate', 'stage_moved', 'metal'));
    expect(sourcesAt(anywhere.subject, 'metal').map(({ country }) => country)).toEqual(['CN', 'AU']);
  });

  it('are not fooled by recycled feed that enters where everything is Chinese', () => {
    const chain = aSafeChain({ recycling: aRecycling({ postConsumer: 0, entersAt: 'component' }) }, [
      aSource({ stage: 'component', country: 'CN' }),
    ]);
    const subject = aSupplier({ chains: [chain] });
    const contextOf = (recyclingTarget: number, high: number) =>
      aContext({
        parameters: {
          weights: { chinaExposure: 0.6, verticalIntegration: 0, recyclingShare: 0.4 },
          ...{ bandLimits: { moderate: 0.25, high, critical: 0.9 }, recyclingTarget },
          // No gate: a stage is exposed in full.
          worstStageGate: 1.01,
        },
      });
    const { value } = scoreSubject(subject, contextOf(0.9, 0.7));
    expect(value).toBeCloseTo(0.6 * 0.625 + 0.4, 12);
    // Each part more adds 0.6 · 0.5 · 0.75 to exposure and takes 0.4 / 0.9 away.
    const lever = reached(leverOn(subject, contextOf(0.9, 0.7), 'moderate', 'recycled_share'));
    const needed = (value - 0.7) / (0.4 / 0.9 - 0.6 * 0.5 * 0.75);
    expect(Math.abs(lever.after - needed)).toBeLessThan(2 * LEVER_STEP);
    // With a target of 0.1, exposure alone goes on rising from there: 0.3975 at best.
    const best = reached(leverOn(subject, contextOf(0.1, 0.398), 'moderate', 'recycled_share'));
    expect(best.after).toBeLessThan(0.1);
    expect(leverOn(subject, contextOf(0.1, 0.397), 'moderate', 'recycled_share')).toMatchObject({
      isReachable: false,
    });
  });
});
