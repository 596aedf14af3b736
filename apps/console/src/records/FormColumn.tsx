import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The inputs of a form under each other, all as wide as a line that is easily read. */
export const FormColumn = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      ...{ display: 'grid', gap: 1.5, width: '100%', maxWidth: 720, gridTemplateColumns: 'minmax(0, 1fr)' },
      '& > .MuiFormControl-root, & > .MuiAutocomplete-root': { width: '100%', my: 0 },
    }}
  >
    {children}
  </Box>
);
