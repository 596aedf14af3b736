import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';
import type { Draft } from '../draft/draft';

const BANDS_WITH_LIMIT = ['moderate', 'high', 'critical'] as const;
/** Limits have to rise, by at least so many points. */
const LEAST_BETWEEN = 1;

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
    translate('weights.limitOf', { band: translate(`scores.bands.${BANDS_WITH_LIMIT[each]}`) });
  const take = ([moderate, high, critical]: readonly number[]) => {
    if (moderate + LEAST_BETWEEN > high || high + LEAST_BETWEEN > critical) return;
    onMove({ bandLimits: { moderate: moderate / 100, high: high / 100, critical: critical / 100 } });
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
          value={BANDS_WITH_LIMIT.map((band) => limits[band] * 100)}
          marks={BANDS_WITH_LIMIT.map((band) => ({ value: active[band] * 100 }))}
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
