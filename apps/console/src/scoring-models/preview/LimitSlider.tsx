import Slider, { type SliderProps } from '@mui/material/Slider';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import { type BandLimits, limitsAt, LIMITED_BANDS } from '../draft/bandLimits';

/** What can be done to the limits of bands. */
export interface LimitMoves {
  readonly onMove: (limits: BandLimits) => void;
  readonly onSettle: () => void;
}

interface LimitSliderProps extends LimitMoves {
  /** What a handle is called, of its band. */
  readonly label: string;
  readonly active: BandLimits;
  readonly limits: BandLimits;
  readonly showsPoints?: boolean;
  readonly sx?: SliderProps['sx'];
}

/** Where bands begin: three handles on one scale of points, which never pass each other. */
export const LimitSlider = ({ label, active, limits, showsPoints = false, ...props }: LimitSliderProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const take = (values: readonly number[]) => {
    const moved = limitsAt(values);
    if (moved !== null) props.onMove(moved);
  };
  return (
    <Slider
      size="small"
      track={false}
      disableSwap
      step={0.5}
      shiftStep={5}
      valueLabelDisplay={showsPoints ? 'on' : 'off'}
      value={LIMITED_BANDS.map((band) => limits[band] * 100)}
      marks={LIMITED_BANDS.map((band) => ({ value: active[band] * 100 }))}
      getAriaLabel={(each) => translate(label, { band: translate(`scores.bands.${LIMITED_BANDS[each]}`) })}
      getAriaValueText={points}
      valueLabelFormat={points}
      onChange={(_, values) => take(values)}
      onChangeCommitted={props.onSettle}
      sx={props.sx}
    />
  );
};
