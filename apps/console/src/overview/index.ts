import { lazy } from 'react';

/** The first screen after the sign-in. */
export const Overview = lazy(() => import('./Overview'));
