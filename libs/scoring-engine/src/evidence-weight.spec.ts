import { someParameters, TODAY } from '@lodestone/testing';
import { evidenceWeight } from './evidence-weight';
import type { EvidenceGrade } from './vocabulary';

describe('how far a fact can be relied on (scoring model §7: Q · A)', () => {
  it.each<[EvidenceGrade, number]>([
    ['audited', 1],
    ['documented', 0.8],
    ['declared', 0.6],
    ['inferred', 0.4],
  ])('%s today counts %d', (evidence, expected) => {
    expect(evidenceWeight({ evidence, asOf: TODAY }, TODAY, someParameters())).toBe(expected);
  });

  it.each([
    ['twelve years, four half-lives', '2014-11-23', 1 / 16],
    ['1,096 days, a little over three years', '2023-11-23', 2 ** (-1096 / 365.25 / 3)],
  ])('halves every three years: after %s', (_, asOf, expected) => {
    expect(evidenceWeight({ evidence: 'audited', asOf }, TODAY, someParameters())).toBeCloseTo(expected, 12);
  });

  it('halves after the half-life of the scoring model', () => {
    const parameters = someParameters({ evidenceHalfLife: 4 });
    expect(evidenceWeight({ evidence: 'audited', asOf: '2014-11-23' }, TODAY, parameters)).toBe(1 / 8);
  });

  it('never counts a fact from the future for more than a fresh one', () => {
    expect(evidenceWeight({ evidence: 'declared', asOf: '2038-11-23' }, TODAY, someParameters())).toBe(0.6);
  });

  it('counts a fact without a date half', () => {
    expect(evidenceWeight({ evidence: 'documented', asOf: null }, TODAY, someParameters())).toBe(0.4);
    const parameters = someParameters({ undatedEvidence: 0.25 });
    expect(evidenceWeight({ evidence: 'audited', asOf: null }, TODAY, parameters)).toBe(0.25);
  });
});
