import GavelIcon from '@mui/icons-material/GavelOutlined';
import type { Policy } from '@lodestone/contracts';
import { lazy } from 'react';

export { type PolicyChange, policyChanges, today } from './policyChanges';

/** Export measures: the resource. */
export const policies = {
  list: lazy(() => import('./PolicyList')),
  create: lazy(() => import('./PolicyCreate')),
  edit: lazy(() => import('./PolicyEdit')),
  icon: GavelIcon,
  recordRepresentation: ({ code }: Pick<Policy, 'code'>) => code,
};
