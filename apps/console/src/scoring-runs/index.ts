import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import type { Run } from '@lodestone/contracts';
import { lazy } from 'react';

export { RescoreButton } from './RescoreButton';
export { RunMovers } from './RunMovers';
export { RunProgress } from './RunProgress';
export { RunStatusChip } from './RunStatusChip';
export { isGoingOn } from './useLiveRun';
export { useMayRescore } from './useMayRescore';

/** Scoring runs: the resource. */
export const scoringRuns = {
  list: lazy(() => import('./RunList')),
  show: lazy(() => import('./RunShow')),
  icon: PlayIcon,
  recordRepresentation: ({ number }: Pick<Run, 'number'>) => String(number),
};
