import GavelIcon from '@mui/icons-material/GavelOutlined';
import { lazy } from 'react';

export { type PolicyChange, policyChanges, today } from './policyChanges';

/** Export measures: the resource. */
export const policies = { list: lazy(() => import('./PolicyList')), icon: GavelIcon };
