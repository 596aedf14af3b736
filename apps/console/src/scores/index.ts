/** How scores are shown, wherever they are. */
export { BandChip } from './BandChip';
export { BandMark } from './BandMark';
export { DimensionBars } from './DimensionBars';
export { type Dimension, DIMENSIONS } from './dimensions';
export { Coverage } from './Coverage';
export { Fact } from './Fact';
export { Panel } from './Panel';
export { ScoreBar } from './ScoreBar';
export { ScoreCell } from './ScoreCell';
export { scoreColumns } from './scoreColumns';
export { scoreFilterInputs } from './scoreFilterInputs';
export { Sparkline } from './Sparkline';
export { SubjectScore } from './SubjectScore';
export { type Figures, figuresIn, useFigures } from './useFigures';
export { useCoveredCountriesInForce } from './useCoveredCountriesInForce';
export { useNoticeWords } from './useNoticeWords';
export { useScores } from './useScores';
export { useTrends } from './useTrends';
