import type { Band } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useFigures } from './useFigures';

/** What is drawn: points from 0 to 100. */
export interface ScoreBarProps {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly band: Band;
  /** false: the figure stands elsewhere. */
  readonly hasFigure?: boolean;
}

/** A score on the scale from 0 to 100, with what undeclared facts leave open as a pale bar behind it. */
export const ScoreBar = ({ value, lower, upper, band, hasFigure = true }: ScoreBarProps) => {
  const translate = useTranslate();
  const { points } = useFigures();
  const words = { value: points(value), lower: points(lower), upper: points(upper) };
  return (
    <Box
      role="img"
      aria-label={translate('scores.scoreText', words)}
      sx={{
        display: 'grid',
        gridTemplateColumns: hasFigure ? '3.2em 1fr' : '1fr',
        alignItems: 'center',
        gap: 1,
        minWidth: 150,
      }}
    >
      {hasFigure && (
        <Box component="span" sx={{ fontWeight: 650, textAlign: 'right', fontSize: '0.95rem' }}>
          {words.value}
        </Box>
      )}
      <Box sx={{ position: 'relative', height: 14 }}>
        <Box sx={{ position: 'absolute', inset: '5px 0', borderRadius: 2, bgcolor: 'action.hover' }} />
        <Box
          sx={({ palette }) => ({
            position: 'absolute',
            top: 3,
            bottom: 3,
            left: `${lower}%`,
            width: `${Math.max(upper - lower, 0.5)}%`,
            borderRadius: 2,
            bgcolor: palette.band[band].strong,
            opacity: 0.28,
          })}
        />
        <Box
          sx={({ palette }) => ({
            position: 'absolute',
            top: 0,
            bottom: 0,
            left: `calc(${value}% - 2px)`,
            width: 4,
            borderRadius: 1,
            bgcolor: palette.band[band].strong,
          })}
        />
      </Box>
    </Box>
  );
};
