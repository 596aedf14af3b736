import type { BandStability } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { BandMark, useFigures } from '../scores';

/** The part of all weights under which each band is: one bar, and the same in words under it. */
export const BandAreas = ({ bands }: Pick<BandStability, 'bands'>) => {
  const translate = useTranslate();
  const { share } = useFigures();
  const present = bands.filter((area) => area.share > 0);
  return (
    <>
      <Box aria-hidden sx={{ display: 'flex', height: 16, borderRadius: 1, overflow: 'hidden', gap: '2px' }}>
        {present.map((area) => (
          <Box
            key={area.band}
            sx={({ palette }) => ({
              width: `${area.share * 100}%`,
              bgcolor: palette.band[area.band].strong,
            })}
          />
        ))}
      </Box>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}
      >
        {present.map(({ band, share: part }) => (
          <Box
            component="li"
            key={band}
            sx={({ palette }) => ({
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              color: palette.band[band].strong,
              fontWeight: 600,
            })}
          >
            <BandMark band={band} />
            {translate('outlook.bandShare', { band: translate(`scores.bands.${band}`), share: share(part) })}
          </Box>
        ))}
      </Box>
    </>
  );
};
