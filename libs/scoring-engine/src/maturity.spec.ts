import { aSource, someParameters, TODAY } from '@lodestone/testing';
import { isInMix, maturityOf } from './maturity';
import { STATUSES, type Status } from './vocabulary';

describe('being in the mix (scoring model §1: from `availableFrom` until before `until`)', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['without dates, always', null, null, true],
    ['on its first day', TODAY, null, true],
    ['not yet on the day before its first', '2026-11-24', null, false],
    ['long after its first day', '2020-01-01', null, true],
    ['no longer on the day of its end', null, TODAY, false],
    ['still on the day before its end', null, '2026-11-24', true],
    ['between both', '2026-11-01', '2026-12-01', true],
    ['not before both', '2026-12-01', '2026-12-31', false],
    ['not after both', '2025-12-01', '2025-12-31', false],
  ])('%s', (_, availableFrom, until, expected) => {
    expect(isInMix(aSource({ availableFrom, until }), TODAY)).toBe(expected);
  });
});

describe('maturity: an announcement is not capacity (scoring model §1)', () => {
  it.each<[Status, number]>([
    ['operating', 1],
    ['ramping', 0.75],
    ['under_construction', 0.25],
    ['planned', 0],
    ['idle', 0],
  ])('%s without a date counts %d', (status, expected) => {
    expect(maturityOf(aSource({ status }), someParameters())).toBe(expected);
  });

  it.each<[Status, number]>([
    ['operating', 1],
    ['ramping', 1],
    ['under_construction', 1],
    ['planned', 1],
    ['idle', 0],
  ])('%s with a start that has passed counts %d', (status, expected) => {
    expect(maturityOf(aSource({ status, availableFrom: '2026-01-01' }), someParameters())).toBe(expected);
  });

  it('takes what a status counts from the scoring model', () => {
    const maturity = { operating: 0.9, ramping: 0.7, under_construction: 0.5, planned: 0.3, idle: 0.1 };
    const counted = STATUSES.map((status) => maturityOf(aSource({ status }), someParameters({ maturity })));
    expect(counted).toEqual([0.9, 0.7, 0.5, 0.3, 0.1]);
  });
});
