import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where full published tables lie when they are at hand: beside the repository. */
const TABLES = resolve(__dirname, '../../../../shared/tables');

/** One row of a published table, by the names of its columns. */
export type PublishedRow = Readonly<Record<string, string>>;

/**
 * A test over a full published table. Where the table is not at hand it is skipped and its name says so; no clone of the
 * repository needs to have the tables, so that skip fails nothing.
 * @param file name of the file
 */
export function itHoldsForTable(
  file: string,
  name: string,
  check: (rows: readonly PublishedRow[]) => void,
): void {
  const path = resolve(TABLES, file);
  const run = existsSync(path) ? it : it.skip;
  run(`${name} [needs ../shared/tables/${file}]`, () => check(readRows(path)));
}

/** The rows of a table with a header line. */
function readRows(path: string): PublishedRow[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(columns.map((column, index) => [column, fields[index]]));
  });
}

/** The fields of a line; those with a comma inside are in double quotes. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);
