import { COUNTRIES } from '../countries';
import type { ExportMeasure } from '../export-measure';
import { MATERIALS } from '../materials';
import { EXPORT_MEASURES } from './index';

const measure = (code: string): ExportMeasure => {
  const found = EXPORT_MEASURES.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no measure ${code}`);
  return found;
};

/** What a measure is on a day; both ends of its own period and of a suspension belong to them. */
const stateOn = (day: string, { from, through, suspensions }: ExportMeasure) => {
  if (day < from || (through !== null && day > through)) return 'not in force';
  return suspensions.some((one) => one.from <= day && day <= one.through) ? 'suspended' : 'in force';
};

describe('an export measure', () => {
  it('has a code of its own', () => {
    expect(new Set(EXPORT_MEASURES.map(({ code }) => code)).size).toBe(EXPORT_MEASURES.length);
  });

  it.each(EXPORT_MEASURES.map((one) => [one.code, one] as const))(
    '%s restricts known materials at stages that they have',
    (_, { materials, stages, issuer, destination }) => {
      const countries = COUNTRIES.map(({ code }) => code);
      expect(countries).toContain(issuer);
      if (destination !== undefined) expect(countries).toContain(destination);
      expect(new Set(materials).size).toBe(materials.length);
      const untouched = materials.filter((code) => {
        const known = MATERIALS.find((material) => material.code === code)?.stages ?? [];
        return !known.some((stage) => stages.length === 0 || stages.includes(stage));
      });
      expect(untouched).toEqual([]);
    },
  );

  it.each(EXPORT_MEASURES.map((one) => [one.code, one] as const))(
    '%s has real days in order and says how it was read',
    (_, { announcedOn, from, through, suspensions, verifiedThrough, note }) => {
      const ends = suspensions.flatMap((one) => [one.from, one.through]);
      const days = [announcedOn, from, through, verifiedThrough, ...ends].filter((day) => day !== null);
      expect(days.filter((day) => new Date(day).toISOString().slice(0, 10) !== day)).toEqual([]);
      expect(announcedOn <= from).toBe(true);
      expect(suspensions.every((one) => one.from <= one.through)).toBe(true);
      expect(note).toMatch(/\.$/);
    },
  );

  it.each([
    ['CN-2025-62', '2025-10-08', 'not in force'],
    ['CN-2025-62', '2025-10-09', 'in force'],
    ['CN-2025-62', '2025-11-06', 'in force'],
    ['CN-2025-62', '2025-11-07', 'suspended'],
    ['CN-2025-57', '2025-11-07', 'not in force'],
    ['CN-2025-57', '2025-11-08', 'suspended'],
    ['CN-2025-57', '2026-11-09', 'suspended'],
    ['CN-2025-57', '2026-11-10', 'suspended'],
    ['CN-2025-57', '2026-11-11', 'in force'],
    ['CN-2025-58', '2026-11-11', 'in force'],
    ['CN-2025-61', '2026-11-11', 'in force'],
    ['CN-2024-46-2', '2025-11-08', 'in force'],
    ['CN-2024-46-2', '2025-11-09', 'suspended'],
    ['CN-2024-46-2', '2026-11-27', 'suspended'],
    ['CN-2024-46-2', '2026-11-28', 'in force'],
    ['CN-2024-46-1', '2026-11-09', 'in force'],
    ['CN-2023-23', '2023-07-31', 'not in force'],
    ['CN-2023-23', '2023-08-01', 'in force'],
    ['CN-2025-18', '2026-11-09', 'in force'],
  ])('%s is on %s: %s', (code, day, state) => {
    expect(stateOn(day, measure(code))).toBe(state);
  });

  it('whose suspension has ended has no verified status beyond that day', () => {
    const suspended = EXPORT_MEASURES.filter(({ suspensions }) => suspensions.length > 0);
    expect(suspended.map(({ code }) => code)).toEqual([
      'CN-2024-46-2',
      'CN-2025-56',
      'CN-2025-57',
      'CN-2025-58',
      'CN-2025-61',
      'CN-2025-62',
    ]);
    expect(
      suspended.every(({ suspensions: [one], verifiedThrough }) => one?.through === verifiedThrough),
    ).toBe(true);
  });

  it('that bans exports to the United States spares graphite', () => {
    expect(measure('CN-2024-46-2')).toMatchObject({
      measure: 'prohibition',
      destination: 'US',
      materials: ['gallium', 'germanium', 'antimony'],
    });
  });

  it('on rare earths names all sixteen and the group', () => {
    expect(measure('CN-2025-61').materials).toHaveLength(17);
  });
});
