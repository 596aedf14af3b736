import { useTheme } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import { CORNERS } from './geometry';
import type { CountLevel } from './countLevels';

const CORNER = CORNERS.map(({ x, y }) => `${x},${y}`).join(' ');
const PALEST = 0.12;

/** How many suppliers are critical under which weights: the darker, the more. */
export const CountPaint = ({ levels }: { levels: readonly CountLevel[] }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { palette } = useTheme();
  const inside = useId();
  return (
    <>
      <clipPath id={inside}>
        <polygon points={CORNER} />
      </clipPath>
      <g clipPath={`url(#${inside})`}>
        {levels.map(({ least, most, path }, level) => (
          <path
            key={least}
            d={path}
            fill={palette.band.critical.strong}
            fillOpacity={PALEST + (level / levels.length) * (1 - PALEST)}
          >
            <title>{translate('weights.criticalHere', { least: count(least), most: count(most) })}</title>
          </path>
        ))}
      </g>
    </>
  );
};
