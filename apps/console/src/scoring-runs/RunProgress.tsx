import type { Run } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { useFigures } from '../scores';

/** How many are scored, how fast, and how long it will take. */
export const RunProgress = ({ run: { progress } }: { run: Run }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  const { done, total, failed, perSecond, secondsLeft } = progress;
  const words = [
    translate('scoringRuns.doneOf', { done: count(done), total: count(total) }),
    ...(failed > 0 ? [translate('scoringRuns.failed', { count: count(failed) })] : []),
    ...(perSecond !== null ? [translate('scoringRuns.rate', { rate: count(Math.round(perSecond)) })] : []),
    ...(secondsLeft !== null
      ? [translate('scoringRuns.left', { seconds: count(Math.ceil(secondsLeft)) })]
      : []),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <LinearProgress
        variant="determinate"
        aria-label={translate('scoringRuns.progress')}
        value={total === 0 ? 0 : Math.min(100, (100 * (done + failed)) / total)}
        sx={{ height: 8, borderRadius: 4 }}
      />
      <div aria-live="polite">{words.join(' · ')}</div>
    </Box>
  );
};
