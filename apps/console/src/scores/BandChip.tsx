import type { Band } from '@lodestone/scoring-engine';
import Chip from '@mui/material/Chip';
import { alpha } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { BandMark } from './BandMark';

/** A band by shape, word and colour, and whether it can still change. */
export const BandChip = ({ band, isFirm }: { band: Band; isFirm: boolean }) => {
  const translate = useTranslate();
  return (
    <Tooltip title={translate(isFirm ? 'scores.firmWords' : 'scores.notFirmWords')}>
      <Chip
        icon={<BandMark band={band} />}
        label={`${translate(`scores.bands.${band}`)}${isFirm ? '' : ' ?'}`}
        sx={({ palette }) => ({
          bgcolor: palette.band[band].soft,
          color: palette.band[band].strong,
          border: `1px ${isFirm ? 'solid' : 'dashed'} ${alpha(palette.band[band].strong, isFirm ? 0.35 : 0.8)}`,
          fontWeight: 600,
          '&& .MuiChip-icon': { color: 'inherit', ml: '7px', mr: '-3px' },
        })}
      />
    </Tooltip>
  );
};
