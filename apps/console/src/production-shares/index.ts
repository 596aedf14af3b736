import PieChartIcon from '@mui/icons-material/PieChartOutlined';
import { lazy } from 'react';

/** Shares of world production: the resource. */
export const productionShares = {
  list: lazy(() => import('./ProductionShareList')),
  create: lazy(() => import('./ProductionShareCreate')),
  edit: lazy(() => import('./ProductionShareEdit')),
  icon: PieChartIcon,
};
