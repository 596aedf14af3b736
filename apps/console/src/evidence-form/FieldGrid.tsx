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
      rowGap: 0.5,
      '& > *, & .MuiFormControl-root': { minWidth: 0, width: '100%' },
      // Inputs of react-admin have margins of different kinds, which shows when they stand side by side.
      '& .MuiFormControl-root': { mt: 1, mb: 0.25 },
    }}
  >
    {children}
  </Box>
);
