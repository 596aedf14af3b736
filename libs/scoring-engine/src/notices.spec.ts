import {
  aChain,
  aContext,
  aMaterial,
  aPolicy,
  aRecycling,
  aSource,
  aSupplier,
  type ContextParts,
} from '@lodestone/testing';
import { assessChain } from './assess-chain';
import type { Chain } from './evidence';
import { alertsOf, flagsOf } from './notices';
import { prepareChain } from './prepared-chain';
import type { Stage } from './vocabulary';

function noticesOf(given: Partial<Chain>, parts: ContextParts = {}) {
  const context = aContext(parts);
  const [material] = parts.materials ?? [aMaterial()];
  const { parameters } = context.model;
  const chain = aChain({ recycling: aRecycling(), ...given });
  const prepared = prepareChain(aSupplier(), chain, material, context.scoringDate, parameters);
  const assessed = assessChain(prepared, context);
  return { flags: flagsOf(assessed, context), alerts: alertsOf(assessed) };
}

/** A stage whose sources leave nothing open. */
const inTwo = (stage: Stage, ...countries: string[]) =>
  countries.map((country) => aSource({ stage, share: 1 / countries.length, country }));
const CLEAN_MAGNET = (['extraction', 'processing', 'metal', 'component'] as const).flatMap((stage) =>
  inTwo(stage, 'AU', 'US'),
);

describe('the flag of a single source (scoring model §4)', () => {
  const single = (stage: Stage) => ({ code: 'single_source', chain: 'neodymium', stage });
  const flagsWith = (sources: Chain['sources']) => noticesOf({ deliveredStage: 'processing', sources }).flags;

  it('is on every stage that hangs on one source', () => {
    expect(flagsWith([aSource(), ...inTwo('processing', 'AU', 'US')])).toEqual([single('extraction')]);
    expect(flagsWith([aSource(), aSource({ stage: 'processing' })])).toEqual([
      single('extraction'),
      single('processing'),
    ]);
  });

  it('needs all of the stage but for rounding', () => {
    expect(flagsWith([aSource({ share: 1 - 1e-10 })])).toEqual([single('extraction')]);
    expect(flagsWith([aSource({ share: 1 - 1e-8 })])).toEqual([]);
  });

  it('is on a source that is not at work in full yet, but on none that is only announced', () => {
    expect(flagsWith([aSource({ status: 'ramping' })])).toEqual([single('extraction')]);
    expect(flagsWith([aSource({ status: 'planned' })])).toEqual([]);
  });

  it('has no effect of the date or of magnets', () => {
    const materials = [aMaterial({ magnet: false })];
    const { flags } = noticesOf({ deliveredStage: 'extraction', sources: [aSource()] }, { materials });
    expect(flags).toEqual([single('extraction')]);
  });
});

describe('the flag of a magnet that touches a covered country (scoring model §4: from 2027-01-01)', () => {
  const touch = (stage: Stage, certain: boolean) => ({
    code: 'covered_country_touch',
    chain: 'neodymium',
    stage,
    certain,
  });
  const IN_2027 = { scoringDate: '2027-01-01' };
  const touching = [...CLEAN_MAGNET.slice(2), ...inTwo('extraction', 'AU', 'CN')];

  it('is on every stage that touches one', () => {
    expect(noticesOf({ sources: touching }, IN_2027).flags).toEqual([touch('extraction', true)]);
  });

  it('is presumed only where the touch is undeclared', () => {
    const sources = CLEAN_MAGNET.slice(2);
    expect(noticesOf({ sources }, IN_2027).flags).toEqual([touch('extraction', false)]);
  });

  it('is on none of a clean magnet', () => {
    expect(noticesOf({ sources: CLEAN_MAGNET }, IN_2027).flags).toEqual([]);
  });

  it.each<[string, Partial<Chain>, ContextParts]>([
    ['before 2027', {}, { scoringDate: '2026-12-31' }],
    ['on what is no magnet', {}, { ...IN_2027, materials: [aMaterial({ magnet: false })] }],
    ['on what ends before the magnet', { deliveredStage: 'metal' }, IN_2027],
    [
      'when the scoring model dates the rule later',
      {},
      { ...IN_2027, parameters: { magnetRuleFrom: '2027-01-02' } },
    ],
  ])('is not %s', (_, given, parts) => {
    expect(noticesOf({ sources: touching, ...given }, parts).flags).toEqual([]);
  });

  it('comes after that of a single source', () => {
    const sources = [...CLEAN_MAGNET.slice(2), aSource({ country: 'CN' })];
    expect(noticesOf({ sources }, IN_2027).flags.map(({ code }) => code)).toEqual([
      'single_source',
      'covered_country_touch',
    ]);
  });

  it('is on none of a clean magnet whose shares add up to 1 but for rounding', () => {
    const extraction = [0.6, 0.3, 0.1].map((share) => aSource({ share, country: 'AU' }));
    expect(noticesOf({ sources: [...CLEAN_MAGNET.slice(2), ...extraction] }, IN_2027).flags).toEqual([]);
  });
});

describe('alerts (scoring model §3)', () => {
  const suspended = aPolicy({
    code: 'october-2025',
    title: 'Measures of October 2025',
    measure: 'prohibition',
    suspensions: [{ from: '2025-11-10', through: '2026-11-30' }],
  });
  const exposed = [aSource({ country: 'CN' }), aSource({ stage: 'processing', country: 'CN' })];
  const alertsWith = (policies: ContextParts['policies'], given: Partial<Chain> = {}) =>
    noticesOf({ deliveredStage: 'processing', sources: exposed, ...given }, { policies }).alerts;

  it('say when a suspension ends and the measure returns, once a policy for all stages', () => {
    expect(alertsWith([suspended])).toEqual([
      {
        code: 'policy_suspended',
        chain: 'neodymium',
        stages: ['extraction', 'processing'],
        policy: 'october-2025',
        title: 'Measures of October 2025',
        measure: 'prohibition',
        through: '2026-11-30',
        returnsOn: '2026-12-01',
      },
    ]);
  });

  it('say when the status of a measure is no longer verified', () => {
    expect(alertsWith([aPolicy({ stages: ['processing'], verifiedThrough: '2026-06-30' })])).toEqual([
      {
        code: 'policy_unverified',
        chain: 'neodymium',
        stages: ['processing'],
        policy: 'licence-2025',
        title: 'Export licence of 2025',
        measure: 'licence',
        through: '2026-06-30',
        returnsOn: null,
      },
    ]);
  });

  it('are one for each policy', () => {
    const unverified = aPolicy({ verifiedThrough: '2026-06-30' });
    expect(alertsWith([suspended, unverified]).map(({ policy }) => policy)).toEqual([
      'october-2025',
      'licence-2025',
    ]);
  });

  it('are about stages that are or may be exposed', () => {
    const safe = [aSource({ country: 'AU' }), aSource({ stage: 'processing', share: 0.5 })];
    expect(alertsWith([suspended], { sources: safe })).toMatchObject([{ stages: ['processing'] }]);
    expect(alertsWith([suspended], { deliveredStage: 'extraction', sources: safe.slice(0, 1) })).toEqual([]);
  });

  it('are none for a measure that is simply in force, or over', () => {
    expect(alertsWith([aPolicy(), aPolicy({ code: 'over', through: '2026-01-01' })])).toEqual([]);
  });
});
