/** How scores are shown, wherever they are. */
export { BandChip } from './BandChip';
export { BandMark } from './BandMark';
export { DimensionBars } from './DimensionBars';
export { type Dimension, DIMENSIONS } from './dimensions';
export { ScoreBar } from './ScoreBar';
export { type Figures, figuresIn, useFigures } from './useFigures';
export { useScores } from './useScores';
