import type { ModelPreview, ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useReading } from '../../api';
import { Failure } from '../../layout';
import { useFigures } from '../../scores';
import { impactInPreview } from '../preview/impact';
import { ImpactView } from '../preview/ImpactView';
import { KindSwitch } from '../preview/KindSwitch';
import { AlarmList } from './AlarmList';

/** What a proposal does to everybody, as it was when it was proposed: what the second person decides about. */
export const KeptImpact = ({ model }: { model: ScoringModelRecord }) => {
  const translate = useTranslate();
  const { moment } = useFigures();
  const [kind, setKind] = useState<SubjectKind>('supplier');
  const preview = useReading<ModelPreview>(`/v1/scoring-models/${model.id}/preview`, { staleTime: Infinity });
  const active = useGetOne<ScoringModelRecord>(
    'scoring-models',
    { id: preview.data?.active.id ?? '' },
    { enabled: preview.data !== undefined },
  );
  const error = preview.error ?? active.error;
  if (error !== null) return <Failure error={error} onAgain={() => void preview.refetch()} />;
  if (preview.data === undefined || active.data === undefined)
    return <Skeleton variant="rounded" height={360} />;
  const impact = impactInPreview(preview.data, kind);
  const words = translate(`scoringModels.impact.${preview.data.method}`, {
    ...{ version: preview.data.active.version, at: moment(preview.data.computedAt) },
  });
  return (
    <>
      <Box component="section" sx={{ mt: 1 }}>
        <Typography variant="h5" component="h2">
          {translate('scoringModels.impact.title')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1, overflowWrap: 'anywhere' }}>
          {words} {translate('scoringModels.impact.hash', { hash: preview.data.hash })}
        </Typography>
        <KindSwitch {...{ kind, setKind }} />
      </Box>
      <AlarmList alarms={preview.data.alarms} />
      {impact !== null && <ImpactView impact={impact} active={active.data} draft={model} />}
    </>
  );
};
