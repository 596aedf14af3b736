import RecyclingIcon from '@mui/icons-material/RecyclingOutlined';
import { lazy } from 'react';

/** End-of-life recycling input rates: the resource. */
export const recyclingRates = {
  list: lazy(() => import('./RecyclingRateList')),
  create: lazy(() => import('./RecyclingRateCreate')),
  edit: lazy(() => import('./RecyclingRateEdit')),
  icon: RecyclingIcon,
};
