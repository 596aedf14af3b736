import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import type { User } from '@lodestone/contracts';
import { lazy } from 'react';

/** Users: the resource. */
export const users = {
  list: lazy(() => import('./UserList')),
  create: lazy(() => import('./UserCreate')),
  edit: lazy(() => import('./UserEdit')),
  icon: PeopleIcon,
  recordRepresentation: ({ name }: Pick<User, 'name'>) => name,
};
