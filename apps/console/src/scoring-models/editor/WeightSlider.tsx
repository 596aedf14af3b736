import LockIcon from '@mui/icons-material/LockOutlined';
import OpenIcon from '@mui/icons-material/LockOpenOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Slider from '@mui/material/Slider';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { type Dimension, useFigures } from '../../scores';
import { NumberField } from './NumberField';

interface WeightSliderProps {
  readonly name: Dimension;
  /** In tenths of a per cent. */
  readonly share: number;
  readonly isLocked: boolean;
  readonly onLock: () => void;
  readonly onMove: (share: number) => void;
  readonly onSettle: () => void;
}

/** One weight: by slider, by number, and locked or not. */
export const WeightSlider = ({ name, share, isLocked, onLock, onMove, onSettle }: WeightSliderProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const dimension = translate(`scores.dimensions.${name}`);
  const lockWords = translate(isLocked ? 'weights.unlock' : 'weights.lock', { dimension });
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Tooltip title={translate(`scores.dimensionHints.${name}`)}>
          <Typography variant="subtitle2" component="span" sx={{ flex: 1 }}>
            {dimension}
          </Typography>
        </Tooltip>
        <Tooltip title={lockWords}>
          <IconButton size="small" aria-label={lockWords} aria-pressed={isLocked} onClick={onLock}>
            {isLocked ? <LockIcon fontSize="small" /> : <OpenIcon fontSize="small" />}
          </IconButton>
        </Tooltip>
        <NumberField
          label={translate('weights.percentOf', { dimension })}
          value={share / 10}
          isDisabled={isLocked}
          onMove={(percent) => onMove(percent * 10)}
          onSettle={onSettle}
        />
      </Box>
      <Box sx={{ px: 1 }}>
        <Slider
          size="small"
          aria-label={translate('weights.weightOf', { dimension })}
          value={share / 10}
          step={1}
          shiftStep={10}
          disabled={isLocked}
          getAriaValueText={(percent) => `${points(percent)} %`}
          onChange={(_, percent) => onMove(percent * 10)}
          onChangeCommitted={onSettle}
          sx={({ palette }) => ({ display: 'block', color: palette.dimension[name] })}
        />
      </Box>
    </Box>
  );
};
