import type { CriticalCounts } from '@lodestone/scoring-engine';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFigures } from '../../scores';

/** What the paint of counts says, in words. */
export const CountWords = ({ counts: { counts } }: { counts: CriticalCounts }) => {
  const translate = useTranslate();
  const { count } = useFigures();
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
      {translate('weights.criticalWords', {
        least: count(Math.min(...counts)),
        most: count(Math.max(...counts)),
        points: count(counts.length),
      })}
    </Typography>
  );
};
