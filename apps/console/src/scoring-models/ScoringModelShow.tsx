import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { ShowBase, Title, useRecordContext, useTranslate } from 'react-admin';
import { ActivationReport } from './lifecycle/ActivationReport';
import { KeptImpact } from './lifecycle/KeptImpact';
import { ModelActions } from './lifecycle/ModelActions';
import { ModelComparison } from './lifecycle/ModelComparison';
import { ModelStory } from './lifecycle/ModelStory';
import { ModelJudgements } from './ModelJudgements';

/** So often a version that is being put in force is looked at again, in milliseconds. */
const LOOK_AGAIN = 2_000;

/** So long after a version is in force its report is waited for, in milliseconds. */
const PATIENCE = 300_000;

/** Is it about to be put in force, or is whether it came true still being looked at? */
function isUnderWay({ status, activationRunId, activation, activatedAt }: ScoringModelRecord): boolean {
  if (activationRunId === null) return false;
  if (status === 'approved') return true;
  return activation === null && activatedAt !== null && Date.now() - Date.parse(activatedAt) < PATIENCE;
}

/** A version of the scoring model: its judgements, what it does to everybody, and what can become of it. */
const ScoringModelShow = () => (
  <ShowBase<ScoringModelRecord>
    queryOptions={{
      refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderWay(data) ? LOOK_AGAIN : false),
    }}
  >
    <ScoringModelPage />
  </ShowBase>
);

const ScoringModelPage = () => {
  const translate = useTranslate();
  const model = useRecordContext<ScoringModelRecord>();
  if (model === undefined) return null;
  const title = translate('scores.modelVersion', model);
  return (
    <Box sx={{ py: 2, pr: { md: 1 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={title} />
      <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h4" component="h1" sx={{ mr: 1, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Chip label={translate(`scoringModels.statuses.${model.status}`)} />
        <Box sx={{ flex: 1 }} />
        <ModelActions model={model} />
      </Box>
      {model.activation !== null && <ActivationReport activation={model.activation} />}
      <ModelStory model={model} />
      <ModelJudgements model={model} />
      {model.previewHash !== null && <KeptImpact model={model} />}
      <ModelComparison model={model} />
    </Box>
  );
};

export default ScoringModelShow;
