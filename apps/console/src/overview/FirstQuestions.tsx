import type { ListPage, ScoreReply, SupplierSummary } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useReading } from '../api';
import { Panel, useNoticeWords, useScores } from '../scores';
import { firstQuestions } from './firstQuestions';

/** Among so many of the riskiest it looks for what to ask. */
const LOOKED_AT = 100;
const MOST = 10;

/** What to ask whom first: the answers that would leave the least open about the riskiest. */
export const FirstQuestions = () => {
  const translate = useTranslate();
  const { data } = useReading<ListPage<SupplierSummary>>('/v1/suppliers', {
    query: { limit: LOOKED_AT, sort: '-score' },
  });
  const scores = useScores(data?.data.map(({ id }) => id) ?? []);
  const asked = firstQuestions(scores.values(), MOST);
  if (asked.length === 0) return null;
  return (
    <Panel
      title={translate('overview.questions')}
      words={translate('overview.questionsWords', { count: LOOKED_AT })}
    >
      <Box component="ol" sx={{ m: 0, pl: 2.5, '& li + li': { mt: 0.75 } }}>
        {asked.map((score) => (
          <Question key={score.subject.id} score={score} />
        ))}
      </Box>
    </Panel>
  );
};

const Question = ({ score }: { score: ScoreReply }) => {
  const { question } = useNoticeWords(score);
  return (
    <li>
      <Link to={`/suppliers/${score.subject.id}/show`}>{score.subject.name}</Link>
      <div>{question?.words}</div>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>{question?.gain}</Box>
    </li>
  );
};
