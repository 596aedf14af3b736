import type { Band } from '@lodestone/scoring-engine';

/** A shape of its own for each band, so that nobody has to tell colours apart. */
const SHAPES: Record<Band, string> = {
  low: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
  moderate: 'M6 .8 11.2 6 6 11.2.8 6Z',
  high: 'M6 1 11.4 10.6H.6Z',
  critical: 'M3.6.6h4.8l3 3v4.8l-3 3H3.6l-3-3V3.6Z',
};

/** The shape of a band in the colour of its text. */
export const BandMark = ({ band, size = 12 }: { band: Band; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none' }}>
    <path d={SHAPES[band]} fill="currentColor" />
  </svg>
);
