import type { ScoringModelRecord } from '@lodestone/contracts';
import { useTheme } from '@mui/material/styles';
import { memo } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { type Shares, sharesOf, toWeights } from '../draft/lockedWeights';
import { pointOf } from './geometry';
import { useShareWords } from './useShareWords';

/** Others than these nobody tells apart in so small a picture. */
const MOST_SHOWN = 12;
const SIZE = 11;

interface VariantPinsProps {
  /** The version on the screen and the one in force, which have pins of their own. */
  readonly without: readonly ScoringModelRecord['id'][];
  readonly onTake: (shares: Shares) => void;
}

/** The weights of other versions, the newest first; one that is pressed gives the draft its weights. */
export const VariantPins = memo(({ without, onTake }: VariantPinsProps) => {
  const translate = useTranslate();
  const { palette } = useTheme();
  const words = useShareWords();
  const { data = [] } = useGetList<ScoringModelRecord>('scoring-models', {
    pagination: { page: 1, perPage: MOST_SHOWN + without.length },
    sort: { field: 'version', order: 'DESC' },
  });
  const variants = data.filter(({ id }) => !without.includes(id)).slice(0, MOST_SHOWN);
  return variants.map((model) => {
    const shares = sharesOf(model.weights);
    const { x, y } = pointOf(toWeights(shares));
    const label = translate('weights.variantPin', {
      ...{ version: model.version, name: model.name, weights: words(shares) },
    });
    return (
      <g
        key={model.id}
        className="variant-pin"
        role="button"
        tabIndex={0}
        aria-label={label}
        style={{ cursor: 'pointer' }}
        // The triangle would take it for the beginning of a drag.
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => onTake(shares)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onTake(shares);
        }}
      >
        <title>{label}</title>
        <rect
          {...{ x: x - SIZE / 2, y: y - SIZE / 2, width: SIZE, height: SIZE }}
          fill={palette.background.paper}
          stroke={palette.text.secondary}
          strokeWidth={1.5}
        />
        <text {...{ x: x + SIZE, y: y + 4 }} fontSize={11} fill={palette.text.secondary} aria-hidden>
          {model.version}
        </text>
      </g>
    );
  });
});
