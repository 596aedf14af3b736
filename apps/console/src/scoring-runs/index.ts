import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import type { Run } from '@lodestone/contracts';
import { lazy } from 'react';

/** Scoring runs: the resource. */
export const scoringRuns = {
  list: lazy(() => import('./RunList')),
  show: lazy(() => import('./RunShow')),
  icon: PlayIcon,
  recordRepresentation: ({ number }: Pick<Run, 'number'>) => String(number),
};
