import type { ExplanationReply, ScoreReply } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import { useReading } from '../api';
import { History } from './History';
import { Levers } from './Levers';
import { LookThrough } from './LookThrough';
import { Stability } from './Stability';
import { Trajectory } from './Trajectory';

/** What stands around a score: what comes through others, what could change it, and how it has changed. */
export const SubjectOutlook = ({ kind, id }: { kind: SubjectKind; id: string }) => {
  const path = `/v1/${kind}s/${id}/score`;
  const { data: score } = useReading<ScoreReply>(path);
  const { data: explanation } = useReading<ExplanationReply>(`${path}/explanation`, {
    enabled: score !== undefined,
  });
  if (score === undefined) return null;
  return (
    <Box sx={PANELS}>
      {explanation && <LookThrough lookThrough={explanation.lookThrough} />}
      <Levers path={path} />
      <Stability path={path} />
      <Trajectory path={path} />
      <History path={`${path}s`} />
    </Box>
  );
};

const PANELS = {
  columnCount: { xs: 1, lg: 2 },
  columnGap: 2,
  '& > *': { breakInside: 'avoid', mb: 2, mx: 0 },
};
