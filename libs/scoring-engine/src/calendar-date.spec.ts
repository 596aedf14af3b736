import fc from 'fast-check';
import { addMonths, dayAfter, isCalendarDate, yearsBetween } from './calendar-date';

describe('what is a day of the calendar', () => {
  it.each(['2026-11-23', '2028-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])('%s is', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '',
    '2026-02-29',
    '2100-02-29',
    '2026-11-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-12-32',
    '2026-1-1',
    '23.11.2026',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '12026-11-23',
    '2026-11-234',
    'on 2026-11-23',
    'tomorrow',
  ])('"%s" is not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('years between two days (scoring model §7: 365.25 days a year)', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2014-11-23', '2026-11-23', 12],
    ['2026-11-23', '2014-11-23', -12],
    ['2026-11-22', '2026-11-23', 1 / 365.25],
    ['2023-11-23', '2026-11-23', 1096 / 365.25],
    ['2026-03-01', '2026-11-01', 245 / 365.25],
  ])('from %s to %s are %d', (from, to, years) => {
    expect(yearsBetween(from, to)).toBeCloseTo(years, 12);
  });
});

describe('the day after', () => {
  it.each([
    ['2026-11-10', '2026-11-11'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2027-02-28', '2027-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-03-28', '2026-03-29'],
    ['2026-10-24', '2026-10-25'],
  ])('%s is %s', (date, next) => {
    expect(dayAfter(date)).toBe(next);
  });
});

describe('some months later', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 1, '2026-12-23'],
    ['2026-11-23', 12, '2027-11-23'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-02-28', 1, '2027-03-28'],
  ])('%s and %d months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it('is always a day of the calendar', () => {
    const anyDay = fc.integer({ min: 0, max: 60_000 }).map((day) => {
      return new Date(day * 86_400_000).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        expect(isCalendarDate(addMonths(day, months))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
