/** Where a line is drawn, in its own units. */
export interface SparkRoom {
  readonly width: number;
  readonly height: number;
}

/** A line as the path of an SVG, and how far down it ends; `null`: there was no score at the end. */
export interface SparkLine {
  readonly path: string;
  readonly endsAt: number | null;
}

/** So many points a line spans at least, or a move of a tenth would look like a fall. */
const LEAST_SPAN = 10;

/**
 * A line through points from run to run; where there was no score it has a gap.
 * @param values 0 to 100, the oldest first, one of them at least a number
 */
export function sparkLine(values: readonly (number | null)[], { width, height }: SparkRoom): SparkLine {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(most - least, LEAST_SPAN);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const downAt = (value: number) => height * (0.5 - (value - (most + least) / 2) / span);
  const places = values.map((value, place) => {
    if (value === null) return '';
    const begins = place === 0 || values[place - 1] === null;
    return `${begins ? 'M' : 'L'}${(place * step).toFixed(1)} ${downAt(value).toFixed(1)}`;
  });
  const last = values[values.length - 1];
  return { path: places.join(''), endsAt: last === null ? null : downAt(last) };
}
