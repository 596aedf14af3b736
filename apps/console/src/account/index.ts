import { lazy } from 'react';

/** What somebody can do about their own sign-in. */
export const AccountPage = lazy(() => import('./AccountPage'));
