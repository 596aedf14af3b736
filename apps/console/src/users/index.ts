import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import { lazy } from 'react';

/** Users: the resource. */
export const users = { list: lazy(() => import('./UserList')), icon: PeopleIcon };
