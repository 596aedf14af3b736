/** Where a line is, in its own units. */
export interface SparkRoom {
  readonly width: number;
  readonly height: number;
}

/** So many points a line spans at least, or a move of a tenth would look like a fall. */
const LEAST_SPAN = 10;

/**
 * A line through points from run to run as the path of an SVG; where there was no score it has a gap.
 * @param values 0 to 100, the oldest first
 */
export function sparkPath(values: readonly (number | null)[], { width, height }: SparkRoom): string {
  const known = values.filter((value) => value !== null);
  const middle = (Math.max(...known) + Math.min(...known)) / 2;
  const span = Math.max(Math.max(...known) - Math.min(...known), LEAST_SPAN);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const places = values.map((value, place) => {
    if (value === null) return '';
    const begins = place === 0 || values[place - 1] === null;
    const y = height * (0.5 - (value - middle) / span);
    return `${begins ? 'M' : 'L'}${(place * step).toFixed(1)} ${y.toFixed(1)}`;
  });
  return places.join('');
}
