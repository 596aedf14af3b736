/** A value of a cell; null and undefined leave it empty. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Rows as CSV (RFC 4180) with a line of headings. Text that a spreadsheet would take for a formula is led by an
 * apostrophe, because names come from outside.
 * @param rows all with the same names in the same order; none: an empty text
 */
export function toCsv<Row extends Readonly<Record<keyof Row, Cell>>>(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values<Cell>(row))];
  return lines.map((cells) => cells.map(toCell).join(',')).join('\r\n');
}

function toCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
