import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { segmentStyle, UNDECLARED_STYLE } from './segments';

/** What the segments of a chain ladder mean. */
export const LadderLegend = () => {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        mb: 1,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
      }}
    >
      {ENTRIES.map(([name, style]) => (
        <Box
          component="li"
          key={name}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8rem' }}
        >
          <Box
            aria-hidden
            sx={(theme: Theme) => ({ width: 18, height: 12, borderRadius: '2px', ...style(theme) })}
          />
          {translate(`scores.legend.${name}`)}
        </Box>
      ))}
    </Box>
  );
};

const ENTRIES = [
  ['covered', segmentStyle('covered', 1)],
  ['other', segmentStyle('other', 1)],
  ['unknown', segmentStyle('unknown', 1)],
  ['notYet', segmentStyle('other', 0)],
  ['undeclared', UNDECLARED_STYLE],
] as const;
