import type { ScoreSummary } from '@lodestone/contracts';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ScoreBar } from './ScoreBar';

/** The score of a row, or why there is none. */
export const ScoreCell = ({ score }: { score: ScoreSummary | null }) => {
  const translate = useTranslate();
  return score === null ? (
    <Tooltip title={translate('scores.notScoredHint')}>
      <Typography variant="body2" color="text.secondary">
        {translate('scores.notScored')}
      </Typography>
    </Tooltip>
  ) : (
    <Tooltip title={translate('scores.scoreHint')} enterDelay={700}>
      <div>
        <ScoreBar {...score} />
      </div>
    </Tooltip>
  );
};
