import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';

interface PartSliderProps {
  /** Message of its name. */
  readonly label: string;
  /** Message of what it means. */
  readonly hint: string;
  /** A part from 0 to 1. */
  readonly value: number;
  /** Least that it may be, in per cent. */
  readonly least?: number;
  readonly onMove: (value: number) => void;
  readonly onSettle: () => void;
}

/** A judgement that is a part of 1, in per cent. */
export const PartSlider = ({ label, hint, value, least = 0, onMove, onSettle }: PartSliderProps) => {
  const translate = useTranslate();
  const { share } = useFigures();
  const id = useId();
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Typography id={id} variant="subtitle2" component="span" sx={{ flex: 1 }}>
          {translate(label)}
        </Typography>
        <span>{share(value)}</span>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(hint)}
      </Typography>
      <Box sx={{ px: 1 }}>
        <Slider
          size="small"
          aria-labelledby={id}
          min={least}
          value={value * 100}
          step={1}
          shiftStep={10}
          getAriaValueText={(percent) => share(percent / 100)}
          onChange={(_, percent) => onMove(percent / 100)}
          onChangeCommitted={onSettle}
          sx={{ display: 'block' }}
        />
      </Box>
    </Box>
  );
};
