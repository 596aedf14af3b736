import type { ScoreReply } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { DIMENSIONS } from './dimensions';
import { useFigures } from './useFigures';

/** The three risks of a score as small bars, each from 0 to 100. */
export const DimensionBars = ({ dimensions }: Pick<ScoreReply, 'dimensions'>) => {
  const translate = useTranslate();
  const { points } = useFigures();
  return (
    <Box sx={{ display: 'grid', gap: '3px', width: 96 }}>
      {DIMENSIONS.map((name) => {
        const { value } = dimensions[name];
        const text = `${translate(`scores.dimensions.${name}`)}: ${points(value)}`;
        return (
          <Tooltip key={name} title={text} placement="left">
            <Box
              role="img"
              aria-label={text}
              sx={{ height: 5, borderRadius: 1, bgcolor: 'action.hover', overflow: 'hidden' }}
            >
              <Box
                sx={({ palette }) => ({
                  width: `${value}%`,
                  height: '100%',
                  bgcolor: palette.dimension[name],
                })}
              />
            </Box>
          </Tooltip>
        );
      })}
    </Box>
  );
};
