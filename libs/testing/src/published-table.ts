import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where full published tables lie when they are at hand: beside the repository. */
const TABLES = resolve(__dirname, '../../../../shared/tables');

/** One row of a published table, by the names of its columns. */
export type PublishedRow = Readonly<Record<string, string>>;

/**
 * Reads a published table with a header line.
 * @param file name of the file
 * @returns its rows; `null` where the folder of published tables does not exist
 */
export function readPublishedTable(file: string): PublishedRow[] | null {
  const path = resolve(TABLES, file);
  if (!existsSync(path)) return null;
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
