import type { ProblemError } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../scores';
import { EvaluatedFigures } from './EvaluatedFigures';
import { useErrorsAtFields } from './useErrorsAtFields';
import { useLiveScore } from './useLiveScore';

/** The score of the form as it stands, beside it: nothing of it is saved. */
export const LiveScore = ({ kind, id }: { kind: SubjectKind; id?: string }) => {
  const translate = useTranslate();
  const { hasChains, data, error, isBehind } = useLiveScore(kind, id);
  const errors = data?.errors ?? NONE;
  useErrorsAtFields(errors);
  return (
    <Panel title={translate('forms.liveScore')} words={translate('forms.liveScoreWords')}>
      <Box aria-live="polite" aria-busy={isBehind} sx={{ opacity: isBehind ? 0.6 : 1 }}>
        {!hasChains && <Typography variant="body2">{translate('forms.noChains')}</Typography>}
        {error && hasChains && (
          <Alert severity="warning">{translate(error.message, { _: error.message })}</Alert>
        )}
        {data?.score && <EvaluatedFigures score={data.score} base={data.base} />}
        {errors.length > 0 && <Errors errors={errors} />}
      </Box>
    </Panel>
  );
};

const NONE: readonly ProblemError[] = [];

const Errors = ({ errors }: { errors: readonly ProblemError[] }) => {
  const translate = useTranslate();
  return (
    <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
      {translate('forms.cannotBeScored')}
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {errors.slice(0, MOST_SHOWN).map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>{message}</li>
        ))}
      </Box>
    </Alert>
  );
};

const MOST_SHOWN = 5;
