import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** A figure under its name; the hint says what it means. To stand in a list of definitions. */
export const Fact = ({ name, value, hint }: { name: string; value: ReactNode; hint?: string }) => {
  const translate = useTranslate();
  const term = (
    <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
      {translate(name)}
    </Box>
  );
  return (
    <div>
      {hint === undefined ? term : <Tooltip title={translate(hint)}>{term}</Tooltip>}
      <Box component="dd" sx={{ m: 0, fontWeight: 550 }}>
        {value}
      </Box>
    </div>
  );
};
