import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import { limitsAt, LIMITED_BANDS } from '../draft/bandLimits';
import type { Draft } from '../draft/draft';

interface BandLimitsProps {
  readonly active: Draft['bandLimits'];
  readonly limits: Draft['bandLimits'];
  readonly onMove: (changes: Partial<Draft>) => void;
  readonly onSettle: () => void;
}

/** Where bands begin: three handles on one scale of points, which never pass each other. */
export const BandLimits = ({ active, limits, onMove, onSettle }: BandLimitsProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const nameOf = (each: number) =>
    translate('weights.limitOf', { band: translate(`scores.bands.${LIMITED_BANDS[each]}`) });
  const take = (values: readonly number[]) => {
    const bandLimits = limitsAt(values);
    if (bandLimits !== null) onMove({ bandLimits });
  };
  return (
    <>
      <Box sx={{ px: 1, pt: 4 }}>
        <Slider
          size="small"
          track={false}
          disableSwap
          step={0.5}
          shiftStep={5}
          valueLabelDisplay="on"
          value={LIMITED_BANDS.map((band) => limits[band] * 100)}
          marks={LIMITED_BANDS.map((band) => ({ value: active[band] * 100 }))}
          getAriaLabel={nameOf}
          getAriaValueText={points}
          valueLabelFormat={points}
          onChange={(_, values) => take(values)}
          onChangeCommitted={onSettle}
        />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('weights.limitsWords')}
      </Typography>
    </>
  );
};
