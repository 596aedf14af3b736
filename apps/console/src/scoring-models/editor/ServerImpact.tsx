import type { ModelPreview, ScoringModelRecord } from '@lodestone/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../api';
import { Failure } from '../../layout';
import { impactInPreview } from '../preview/impact';
import { ImpactView } from '../preview/ImpactView';
import { type KindChoice, KindSwitch } from '../preview/KindSwitch';
import type { Saving } from './useAutosave';

interface ServerImpactProps extends KindChoice {
  readonly saving: Saving;
  readonly active: ScoringModelRecord;
  /** What is on the screen is saved, so that the server can know it. */
  readonly isAllowed: boolean;
}

/** What the draft does to everybody where the dimensions themselves change: the server scores all of them anew. */
export const ServerImpact = ({ kind, setKind, saving, active, isAllowed }: ServerImpactProps) => {
  const translate = useTranslate();
  const { saved, state } = saving;
  const isSaved = state === 'saved';
  const { data, error, isFetching, refetch } = useQuery<ModelPreview, Error>({
    queryKey: ['model-preview', saved.id, saved.revision, active.id],
    queryFn: ({ signal }) =>
      callApi<ModelPreview>(`/v1/scoring-models/${saved.id}/preview`, { method: 'POST', signal }),
    enabled: isSaved,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const impact = data === undefined ? null : impactInPreview(data, kind);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Alert severity="info" variant="outlined">
        {translate(isAllowed || isSaved ? 'weights.byServer' : 'weights.byServerUnsaved')}
      </Alert>
      <Box>
        <KindSwitch {...{ kind, setKind }} />
      </Box>
      {(isFetching || (isAllowed && !isSaved)) && <LinearProgress aria-label={translate('weights.asking')} />}
      {error !== null && <Failure error={error} onAgain={() => void refetch()} />}
      {impact !== null && <ImpactView impact={impact} active={active} draft={saved} />}
    </Box>
  );
};
