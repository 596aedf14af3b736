import Box from '@mui/material/Box';
import { AppBar, Logout, TitlePortal, UserMenu, useGetIdentity } from 'react-admin';
import { Wordmark } from './Wordmark';

/** Name and title of the screen on the left; language, theme, refresh and user on the right. */
export const ConsoleAppBar = () => (
  <AppBar userMenu={<ConsoleUserMenu />}>
    <Box sx={{ display: { xs: 'none', sm: 'block' }, mr: 3 }}>
      <Wordmark />
    </Box>
    <TitlePortal sx={{ fontSize: '1rem', fontWeight: 550 }} />
  </AppBar>
);

/** Called by who is signed in, which is what it shows. */
const ConsoleUserMenu = () => {
  const { identity } = useGetIdentity();
  return (
    <UserMenu label={identity?.fullName}>
      <Logout />
    </UserMenu>
  );
};
