import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useGetIdentity, usePermissions, useRedirect, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DiscardDraft } from './DiscardDraft';
import { NewDraftDialog } from './NewDraftDialog';
import { RenameDraft } from './RenameDraft';
import { StepDialog } from './StepDialog';
import { type ModelStep, stepsFor } from './steps';

/** What may be done with a version by whoever looks at it. */
export const ModelActions = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const redirect = useRedirect();
  const { permissions = [] } = usePermissions<readonly string[]>();
  const [step, setStep] = useState<ModelStep | null>(null);
  const [isDrafting, setDrafting] = useState(false);
  const isWriter = permissions.includes('models:write');
  const done = ({ id }: ScoringModelRecord) => {
    setStep(null);
    if (id === model.id) refresh();
    else redirect('show', 'scoring-models', id);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {stepsFor(model, permissions).map((each) => (
        <StepButton key={each.name} step={each} model={model} onClick={() => setStep(each)} />
      ))}
      <Button component={Link} to={`/scoring-models/${model.id}`} variant="outlined" size="small">
        {translate(model.status === 'draft' && isWriter ? 'scoringModels.edit' : 'scoringModels.tryOut')}
      </Button>
      {isWriter && (
        <Button variant="outlined" size="small" onClick={() => setDrafting(true)}>
          {translate('scoringModels.newDraft')}
        </Button>
      )}
      {isWriter && model.status === 'draft' && (
        <>
          <RenameDraft model={model} />
          <DiscardDraft model={model} />
        </>
      )}
      {step !== null && <StepDialog {...{ step, model }} onClose={() => setStep(null)} onDone={done} />}
      {isDrafting && <NewDraftDialog base={model} onClose={() => setDrafting(false)} />}
    </Box>
  );
};

interface StepButtonProps {
  readonly step: ModelStep;
  readonly model: ScoringModelRecord;
  readonly onClick: () => void;
}

/** A step that needs a second person says so to the first, instead of being refused afterwards. */
const StepButton = ({ step: { name, isOnward, isForOthers }, model, onClick }: StepButtonProps) => {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const isMine = isForOthers === true && model.authors.some(({ id }) => id !== null && id === identity?.id);
  return (
    <Tooltip title={isMine ? translate('scoringModels.secondPerson') : ''}>
      <span>
        <Button
          variant={isOnward ? 'contained' : 'outlined'}
          size="small"
          disabled={isMine}
          onClick={onClick}
        >
          {translate(`scoringModels.steps.${name}.do`)}
        </Button>
      </span>
    </Tooltip>
  );
};
