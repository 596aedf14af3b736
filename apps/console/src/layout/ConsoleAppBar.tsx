import Box from '@mui/material/Box';
import { AppBar, TitlePortal } from 'react-admin';
import { Wordmark } from './Wordmark';

/** Name and title of the screen on the left; language, theme, refresh and user on the right. */
export const ConsoleAppBar = () => (
  <AppBar>
    <Box sx={{ display: { xs: 'none', sm: 'block' }, mr: 3 }}>
      <Wordmark />
    </Box>
    <TitlePortal sx={{ fontSize: '1rem', fontWeight: 550 }} />
  </AppBar>
);
