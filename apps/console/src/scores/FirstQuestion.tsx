import type { ScoreReply } from '@lodestone/contracts';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from './Panel';
import { useNoticeWords } from './useNoticeWords';

/** What to ask first, and what the answer would settle. */
export const FirstQuestion = ({ score }: { score: ScoreReply }) => {
  const translate = useTranslate();
  const { question } = useNoticeWords(score);
  if (question === null) return null;
  return (
    <Panel title={translate('scores.question')}>
      <Typography variant="body1">{question.words}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {question.gain}
      </Typography>
    </Panel>
  );
};
