import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import {
  AppBar,
  Logout,
  TitlePortal,
  UserMenu,
  useGetIdentity,
  useTranslate,
  useUserMenu,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { Wordmark } from './Wordmark';

/**
 * Name and title of the screen on the left; language, theme, refresh and user on the right. It stays while the page
 * scrolls: what is hidden then is out of reach of the keyboard.
 */
export const ConsoleAppBar = () => (
  <AppBar userMenu={<ConsoleUserMenu />} alwaysOn>
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
      <AccountItem />
      <Logout />
    </UserMenu>
  );
};

/** Leads to one's own account, and closes the menu. */
const AccountItem = () => {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/account" onClick={menu?.onClose}>
      <ListItemIcon>
        <AccountIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('account.title')}</ListItemText>
    </MenuItem>
  );
};
