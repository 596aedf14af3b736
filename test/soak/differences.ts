import { isDeepStrictEqual } from 'node:util';
import type { NightRecord } from './night-record';

/** Characters of a column. */
const LONGEST = 400;

/** Where two nights differ, in words; none, if they do not. */
export function differences(quiet: NightRecord, disturbed: NightRecord): string[] {
  return Object.keys(quiet).flatMap((name) => {
    const [expected, found] = [quiet[name], disturbed[name]];
    if (isDeepStrictEqual(expected, found)) return [];
    const length = Math.max(expected.length, found.length);
    const places = Array.from({ length }, (_, place) => place);
    const first = places.find((place) => !isDeepStrictEqual(expected[place], found[place])) ?? 0;
    const columns = columnsThatDiffer(expected[first], found[first]);
    return [
      `${name}: ${expected.length} rows without a disturbance, ${found.length} with; the first that differs, in ${columns.join(', ')}:`,
      `  without ${shortened(expected[first], columns)}`,
      `  with    ${shortened(found[first], columns)}`,
    ];
  });
}

type Row = NightRecord[string][number];

const columnsThatDiffer = (one: Row = {}, other: Row = {}): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (column) => !isDeepStrictEqual(one[column], other[column]),
  );

/** What differs first, because the rest may be long. */
function shortened(row: Row | undefined, columns: readonly string[]): string {
  if (row === undefined) return 'none';
  const others = Object.keys(row).filter((column) => !columns.includes(column));
  return [...columns, ...others]
    .map((column) => `${column}=${JSON.stringify(row[column])?.slice(0, LONGEST)}`)
    .join(' ')
    .slice(0, 2 * LONGEST);
}
