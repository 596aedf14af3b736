import type { BandLimits } from '../draft/bandLimits';
import { type LimitMoves, LimitSlider } from './LimitSlider';

interface LimitHandlesProps extends LimitMoves {
  readonly edges: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly active: BandLimits;
  readonly limits: BandLimits;
}

/** Half the height of a slider, less what keeps its handles off the figures below. */
const LIFT = 9;

/** The limits of bands as handles on the axis of the scores: each stands at the foot of its line. */
export const LimitHandles = ({ edges, ...slider }: LimitHandlesProps) => (
  <LimitSlider
    label="weights.limitOnHistogram"
    {...slider}
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
