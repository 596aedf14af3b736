import { aPolicy, someParameters, TODAY } from '@lodestone/testing';
import { policyChangeDates, policyEffectOn, policyStateOn } from './policy-effect';
import type { Policy } from './reference-facts';
import type { Measure, Stage } from './vocabulary';

const effectOf = (policies: readonly Policy[], stage: Stage = 'metal', material = 'neodymium') =>
  policyEffectOn(policies, material, stage, TODAY, someParameters());

describe('the state of a policy on a day (scoring model §3)', () => {
  it.each<[string, Partial<Policy>, string]>([
    ['before its first day', { from: '2026-11-24' }, 'not_in_force'],
    ['on its first day', { from: TODAY }, 'in_force'],
    ['on its last day', { through: TODAY }, 'in_force'],
    ['after its last day', { through: '2026-11-22' }, 'not_in_force'],
    [
      'on the first day of a suspension',
      { suspensions: [{ from: TODAY, through: '2027-01-01' }] },
      'suspended',
    ],
    [
      'on the last day of a suspension',
      { suspensions: [{ from: '2026-01-01', through: TODAY }] },
      'suspended',
    ],
    ['after a suspension', { suspensions: [{ from: '2026-01-01', through: '2026-11-22' }] }, 'in_force'],
    ['before a suspension', { suspensions: [{ from: '2026-11-24', through: '2027-01-01' }] }, 'in_force'],
  ])('%s', (_, given, expected) => {
    expect(policyStateOn(aPolicy(given), TODAY).is).toBe(expected);
  });

  it('names the last day of the suspension that holds', () => {
    const suspensions = [
      { from: '2025-01-01', through: '2025-12-31' },
      { from: '2026-11-10', through: '2026-12-31' },
    ];
    expect(policyStateOn(aPolicy({ suspensions }), TODAY)).toEqual({
      is: 'suspended',
      through: '2026-12-31',
    });
  });

  it.each<[string, string | null, boolean]>([
    ['without a doubt', null, true],
    ['on the last day of which it is known', TODAY, true],
    ['after the last day of which it is known', '2026-11-22', false],
  ])('is verified or not: %s', (_, verifiedThrough, verified) => {
    expect(policyStateOn(aPolicy({ verifiedThrough }), TODAY)).toEqual({ is: 'in_force', verified });
  });

  it('suspended to 10 November 2026, is in force again on the 11th', () => {
    const october = aPolicy({ suspensions: [{ from: '2025-11-10', through: '2026-11-10' }] });
    expect(['2026-11-10', '2026-11-11'].map((day) => policyStateOn(october, day).is)).toEqual([
      'suspended',
      'in_force',
    ]);
  });
});

describe('the effect of policies on a stage (scoring model §3: the strongest in force)', () => {
  it.each<[Measure, number]>([
    ['licence', 1.1],
    ['tax', 1.2],
    ['quota', 1.2],
    ['prohibition', 1.5],
    ['technology', 1],
    ['end_use', 1],
  ])('%s multiplies exposure by %d', (measure, factor) => {
    expect(effectOf([aPolicy({ measure })]).factor).toBe(factor);
  });

  it('is none without a policy', () => {
    expect(effectOf([])).toEqual({ factor: 1, strongest: null, suspended: [], unverified: [] });
  });

  it('is none of a measure that restricts no material as such', () => {
    const policies = [aPolicy({ measure: 'technology', verifiedThrough: '2026-01-01' })];
    expect(effectOf(policies)).toMatchObject({ factor: 1, strongest: null });
  });

  it('says of such a measure too that it is suspended, or no longer verified', () => {
    const knowHow = aPolicy({ measure: 'technology', verifiedThrough: '2026-01-01' });
    const suspensions = [{ from: '2026-01-01', through: '2026-12-31' }];
    const suspended = aPolicy({ code: 'suspended', measure: 'technology', suspensions });
    expect(effectOf([knowHow, suspended])).toMatchObject({
      suspended: [{ policy: suspended, through: '2026-12-31' }],
      unverified: [{ policy: knowHow, through: '2026-01-01' }],
    });
  });

  it('is that of the strongest, the first of several as strong', () => {
    const tax = aPolicy({ code: 'tax', measure: 'tax' });
    const quota = aPolicy({ code: 'quota', measure: 'quota' });
    expect(effectOf([aPolicy(), tax, quota])).toMatchObject({ factor: 1.2, strongest: tax });
    expect(effectOf([quota, tax, aPolicy()])).toMatchObject({ factor: 1.2, strongest: quota });
  });

  it('concerns the materials and stages that it names, or every stage', () => {
    const onMetal = [aPolicy({ stages: ['metal', 'component'] })];
    expect(effectOf(onMetal, 'metal').factor).toBe(1.1);
    expect(effectOf(onMetal, 'processing').factor).toBe(1);
    expect(effectOf([aPolicy({ stages: [] })], 'processing').factor).toBe(1.1);
    expect(effectOf([aPolicy({ materials: ['gallium'] })]).factor).toBe(1);
    expect(effectOf([aPolicy({ materials: ['gallium'] })], 'metal', 'gallium').factor).toBe(1.1);
  });

  it('leaves out what is not in force, and keeps a suspension in view', () => {
    const suspended = aPolicy({
      code: 'suspended',
      measure: 'prohibition',
      suspensions: [{ from: '2026-11-01', through: '2026-12-31' }],
    });
    const expired = aPolicy({ code: 'expired', measure: 'quota', through: '2026-01-01' });
    const licence = aPolicy();
    expect(effectOf([suspended, expired, licence])).toEqual({
      factor: 1.1,
      strongest: licence,
      suspended: [{ policy: suspended, through: '2026-12-31' }],
      unverified: [],
    });
  });

  it('counts a policy whose status is no longer verified, and says so', () => {
    const unverified = aPolicy({ code: 'unverified', verifiedThrough: '2026-01-01' });
    expect(effectOf([unverified, aPolicy()])).toMatchObject({
      factor: 1.1,
      unverified: [{ policy: unverified, through: '2026-01-01' }],
    });
  });

  it('takes factors from the scoring model, for know-how too', () => {
    const policyFactors = { licence: 1, tax: 1, quota: 1, prohibition: 1, technology: 1.3, end_use: 1 };
    const policies = [aPolicy(), aPolicy({ code: 'know-how', measure: 'technology' })];
    const effect = policyEffectOn(policies, 'neodymium', 'metal', TODAY, someParameters({ policyFactors }));
    expect(effect).toMatchObject({ factor: 1.3, strongest: policies[1] });
  });
});

describe('the days on which a policy changes', () => {
  it('are its start, the day after its end, and both ends of every suspension', () => {
    const policy = aPolicy({
      from: '2025-04-04',
      through: '2028-12-31',
      suspensions: [
        { from: '2025-11-10', through: '2026-11-10' },
        { from: '2027-01-01', through: '2027-02-28' },
      ],
    });
    expect(policyChangeDates(policy)).toEqual([
      '2025-04-04',
      '2029-01-01',
      '2025-11-10',
      '2026-11-11',
      '2027-01-01',
      '2027-03-01',
    ]);
  });

  it('are its start alone when no end is known', () => {
    expect(policyChangeDates(aPolicy())).toEqual(['2025-04-04']);
  });
});
