import Slider from '@mui/material/Slider';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import { type BandLimits, limitsAt, LIMITED_BANDS } from '../draft/bandLimits';

/** What can be done to the limits of bands. */
export interface LimitMoves {
  readonly onMove: (limits: BandLimits) => void;
  readonly onSettle: () => void;
}

interface LimitHandlesProps extends LimitMoves {
  readonly edges: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly active: BandLimits;
  readonly limits: BandLimits;
}

/** Half the height of a slider, less what keeps its handles off the figures below. */
const LIFT = 9;

/** The limits of bands as handles on the axis of the scores: each stands at the foot of its line. */
export const LimitHandles = ({ edges, active, limits, onMove, onSettle }: LimitHandlesProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  return (
    <Slider
      size="small"
      track={false}
      disableSwap
      step={0.5}
      shiftStep={5}
      value={LIMITED_BANDS.map((band) => limits[band] * 100)}
      marks={LIMITED_BANDS.map((band) => ({ value: active[band] * 100 }))}
      getAriaLabel={(each) =>
        translate('weights.limitOnHistogram', { band: translate(`scores.bands.${LIMITED_BANDS[each]}`) })
      }
      getAriaValueText={points}
      onChange={(_, values) => {
        const moved = limitsAt(values);
        if (moved !== null) onMove(moved);
      }}
      onChangeCommitted={onSettle}
      sx={{
        position: 'absolute',
        left: edges.left,
        right: edges.right,
        bottom: edges.bottom - LIFT,
        width: 'auto',
        '& .MuiSlider-rail': { opacity: 0 },
        '& .MuiSlider-thumb': { borderRadius: 0.5, width: 10, height: 18 },
      }}
    />
  );
};
