import type { ExplanationReply, ScoreReply } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';
import { useReading } from '../api';
import { Failure } from '../layout';
import { ChainLadders } from './ChainLadders';
import { Contributions } from './Contributions';
import { FirstQuestion } from './FirstQuestion';
import { ScoreHeadline } from './ScoreHeadline';
import { ScoreNotices } from './ScoreNotices';

/** The score of a supplier or partnership with its reasons: what it is, what makes it, how sure it is. */
export const SubjectScore = ({ kind, id }: { kind: SubjectKind; id: string }) => {
  const translate = useTranslate();
  const path = `/v1/${kind}s/${id}/score`;
  const { data: score, error, refetch } = useReading<ScoreReply>(path);
  const { data: explanation } = useReading<ExplanationReply>(`${path}/explanation`, {
    enabled: score !== undefined,
  });
  if (error?.status === 404) return <Alert severity="info">{translate('scores.notScoredHint')}</Alert>;
  if (error && !score) return <Failure error={error} onAgain={() => void refetch()} />;
  if (!score) return <Skeleton variant="rounded" height={220} />;
  return (
    <Box sx={STACK}>
      <ScoreHeadline score={score} path={path} />
      <Box sx={TWO_COLUMNS}>
        <Box sx={STACK}>
          <Contributions score={score} />
          <FirstQuestion score={score} />
        </Box>
        <ScoreNotices score={score} />
      </Box>
      {explanation === undefined ? (
        <Skeleton variant="rounded" height={260} />
      ) : (
        <ChainLadders chains={explanation.chains} modelId={explanation.model.id} />
      )}
    </Box>
  );
};

const STACK = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' };
const TWO_COLUMNS = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
};
