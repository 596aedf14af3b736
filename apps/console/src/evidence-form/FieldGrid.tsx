import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Inputs side by side, as many as there is room for. */
export const FieldGrid = ({ children, least = 150 }: { children: ReactNode; least?: number }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 1.5,
      alignItems: 'start',
      gridTemplateColumns: `repeat(auto-fill, minmax(min(${least}px, 100%), 1fr))`,
      '& > *, & .MuiFormControl-root': { minWidth: 0, width: '100%' },
    }}
  >
    {children}
  </Box>
);
