import { useTheme } from '@mui/material/styles';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { DIMENSIONS } from '../../scores';
import { movedWeight, type Shares, toWeights, WHOLE } from '../draft/lockedWeights';
import { CORNERS, HEIGHT, pointOf, weightsAt, WIDTH } from './geometry';
import { useShareWords } from './useShareWords';

interface WeightTriangleProps {
  readonly shares: Shares;
  readonly activeShares: Shares;
  readonly onMove: (shares: Shares) => void;
  readonly onSettle: () => void;
  /** Pins of other versions. */
  readonly variants?: ReactNode;
  /** What lies under the pins. */
  readonly children?: ReactNode;
}

const CORNER = CORNERS.map(({ x, y }) => `${x},${y}`).join(' ');
/** One press of an arrow, and one with Shift, in tenths of a per cent. */
const STEP = 10;
const GREAT_STEP = 50;

/** All weights there are: a corner is all weight on one dimension. The pin of the draft is dragged, or moved by arrows. */
export const WeightTriangle = ({
  shares,
  activeShares,
  variants,
  onMove,
  onSettle,
  children,
}: WeightTriangleProps) => {
  const translate = useTranslate();
  const { palette } = useTheme();
  const words = useShareWords();
  const picture = useRef<SVGSVGElement>(null);
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const box = picture.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    const point = {
      x: ((event.clientX - box.left) * WIDTH) / box.width,
      y: ((event.clientY - box.top) * HEIGHT) / box.height,
    };
    onMove(toShares(weightsAt(point)));
  };
  const pin = pointOf(toWeights(shares));
  const activePin = pointOf(toWeights(activeShares));
  return (
    <svg
      ref={picture}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ width: '100%', maxWidth: 380, display: 'block', margin: '0 auto', touchAction: 'none' }}
      role="group"
      aria-label={translate('weights.triangle')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={drag}
      onPointerUp={onSettle}
      onPointerCancel={onSettle}
    >
      <polygon points={CORNER} fill={palette.background.default} />
      {children}
      <polygon points={CORNER} fill="none" stroke={palette.text.secondary} />
      {DIMENSIONS.map((name, each) => (
        <text
          key={name}
          x={CORNERS[each].x}
          y={each === 0 ? CORNERS[0].y - 10 : CORNERS[each].y + 17}
          textAnchor={(['middle', 'start', 'end'] as const)[each]}
          fontSize={12}
          fontWeight={600}
          fill={palette.text.primary}
          dx={[0, -18, 18][each]}
        >
          {translate(`scores.dimensions.${name}`)}
        </text>
      ))}
      <g role="img" aria-label={translate('weights.activePin', { weights: words(activeShares) })}>
        <rect
          {...{ x: activePin.x - 6, y: activePin.y - 6, width: 12, height: 12 }}
          transform={`rotate(45 ${activePin.x} ${activePin.y})`}
          fill={palette.background.paper}
          stroke={palette.text.primary}
          strokeWidth={2}
        />
      </g>
      {variants}
      <circle
        className="weight-pin"
        role="slider"
        tabIndex={0}
        aria-label={translate('weights.pin')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={shares[0] / 10}
        aria-valuetext={words(shares)}
        cx={pin.x}
        cy={pin.y}
        r={9}
        fill={palette.primary.main}
        stroke={palette.background.paper}
        strokeWidth={2.5}
        style={{ cursor: 'grab' }}
        onKeyDown={(event) => {
          const next = afterKey(event, shares);
          if (next === null) return;
          event.preventDefault();
          onMove(next);
        }}
        onKeyUp={onSettle}
      />
    </svg>
  );
};

/** Up and down: more or less of what is on top. Left and right: from one of the lower corners to the other. */
function afterKey({ key, shiftKey }: KeyboardEvent, shares: Shares): Shares | null {
  const step = shiftKey ? GREAT_STEP : STEP;
  const [top, , right] = shares;
  switch (key) {
    case 'ArrowUp':
      return movedWeight(shares, 'chinaExposure', top + step);
    case 'ArrowDown':
      return movedWeight(shares, 'chinaExposure', top - step);
    case 'ArrowRight':
      return movedWeight(shares, 'recyclingShare', right + step, 'chinaExposure');
    case 'ArrowLeft':
      return movedWeight(shares, 'recyclingShare', right - step, 'chinaExposure');
    default:
      return null;
  }
}

function toShares([first, second]: readonly [number, number, number]): Shares {
  const [one, two] = [Math.round(first * WHOLE), Math.round(second * WHOLE)];
  const left = Math.min(two, WHOLE - one);
  return [one, left, WHOLE - one - left];
}
