import type { Outranking } from '@lodestone/scoring-engine';
import { useTheme } from '@mui/material/styles';
import { pointOf, pointsOf } from './geometry';

/** Where the first, and where the second of two suppliers is the riskier. */
export const OutrankingPaint = ({ outranking: { riskier, safer } }: { outranking: Outranking }) => {
  const { palette } = useTheme();
  const sides = [
    { mark: '1', region: riskier, ...palette.band.high },
    { mark: '2', region: safer, ...palette.band.low },
  ];
  return sides.map(({ mark, region: { polygon, centralWeights }, soft, strong }) => {
    if (centralWeights === null) return null;
    const { x, y } = pointOf(centralWeights);
    return (
      <g key={mark}>
        <polygon points={pointsOf(polygon)} fill={soft} stroke={strong} strokeWidth={0.75} />
        <text {...{ x, y }} textAnchor="middle" fontSize={16} fontWeight={700} fill={strong}>
          {mark}
        </text>
      </g>
    );
  });
};
