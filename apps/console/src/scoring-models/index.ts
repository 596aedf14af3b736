import BalanceIcon from '@mui/icons-material/BalanceOutlined';
import type { ScoringModelRecord } from '@lodestone/contracts';
import { lazy } from 'react';

/** Versions of the scoring model: the resource. */
export const scoringModels = {
  list: lazy(() => import('./ScoringModelList')),
  show: lazy(() => import('./ScoringModelShow')),
  edit: lazy(() => import('./editor/ScoringModelEdit')),
  icon: BalanceIcon,
  recordRepresentation: ({ name, version }: ScoringModelRecord) => `${name} ${version}`,
};
