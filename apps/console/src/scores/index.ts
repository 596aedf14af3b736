/** How scores are shown, wherever they are. */
export { BandChip } from './BandChip';
export { BandMark } from './BandMark';
export { type Dimension, DIMENSIONS } from './dimensions';
export { Fact } from './Fact';
export { Panel } from './Panel';
export { ScoreBar } from './ScoreBar';
export { ScoreCell } from './ScoreCell';
export { scoreCells } from './scoreCells';
export { scoreFilterInputs } from './scoreFilterInputs';
export { SubjectScore } from './SubjectScore';
export { type Figures, figuresIn, useFigures } from './useFigures';
export { useCoveredCountriesInForce } from './useCoveredCountriesInForce';
export { useNoticeWords } from './useNoticeWords';
export { useScoreColumns } from './useScoreColumns';
export { useScores } from './useScores';
