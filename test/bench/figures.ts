/** One line of the table at the end. */
export interface Figure {
  /** What is measured, with what was asked of it. */
  readonly asked: string;
  readonly measured: string;
  /** Absent: nothing was asked, the figure is only shown. */
  readonly isEnough?: boolean;
}

/** Tells whoever waits what goes on. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A number with as many digits as mean something. */
export function digits(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
}

/** The middle of some values, so that one disturbed round does not count. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that a part of all values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

/** Seconds that work takes. */
export function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** The table at the end. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ asked, measured, isEnough }) => [
    asked,
    measured,
    isEnough === undefined ? '' : isEnough ? 'ok' : 'short',
  ]);
  const all = [['asked', 'measured', ''], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], '-'.repeat(widths[0] + widths[1] + 9), ...lines.slice(1)].join('\n');
}
