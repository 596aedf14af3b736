import type { BandArea } from '@lodestone/scoring-engine';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { pointOf, pointsOf } from './geometry';

/** Areas that are named in the picture have at least this part of it. */
const LEAST_NAMED = 0.03;

/** In which band a supplier is under which weights. */
export const BandPaint = ({ areas }: { areas: readonly BandArea[] }) => {
  const translate = useTranslate();
  const { palette } = useTheme();
  return areas.map(({ band, polygon, share, centralWeights }) => {
    if (centralWeights === null) return null;
    const { x, y } = pointOf(centralWeights);
    const { soft, strong } = palette.band[band];
    return (
      <g key={band}>
        <polygon points={pointsOf(polygon)} fill={soft} stroke={strong} strokeWidth={0.75} data-band={band} />
        {share >= LEAST_NAMED && (
          <text {...{ x, y }} textAnchor="middle" fontSize={12} fill={strong}>
            {translate(`scores.bands.${band}`)}
          </text>
        )}
      </g>
    );
  });
};
