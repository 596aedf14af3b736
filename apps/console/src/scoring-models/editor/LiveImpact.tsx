import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Failure } from '../../layout';
import { ImpactView } from '../preview/ImpactView';
import type { LimitMoves } from '../preview/LimitSlider';
import { type KindChoice, KindSwitch } from '../preview/KindSwitch';
import type { MatrixCell } from '../preview/portfolioPreview';
import { useImpact } from '../preview/useImpact';
import type { PreviewState } from '../preview/usePreviewThread';
import { CellDialog } from './CellDialog';
import type { DraftOnScreen } from './useDraft';

interface LiveImpactProps extends KindChoice {
  readonly preview: PreviewState;
  readonly onScreen: DraftOnScreen;
  readonly active: ScoringModelRecord;
}

/** What the draft does to everybody, worked out here at each movement. */
export const LiveImpact = ({ kind, setKind, preview, onScreen, active }: LiveImpactProps) => {
  const translate = useTranslate();
  const { draft, move, settle } = onScreen;
  const { bandLimits } = draft;
  const limited = useMemo(() => ({ bandLimits }), [bandLimits]);
  const limits = useMemo(
    (): LimitMoves => ({ onMove: (moved) => move({ bandLimits: moved }), onSettle: settle }),
    [move, settle],
  );
  const impact = useImpact(preview.thread, kind, draft);
  const [cell, setCell] = useState<MatrixCell | null>(null);
  if (preview.error !== null) return <Failure error={preview.error} onAgain={preview.again} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <KindSwitch {...{ kind, setKind }} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('weights.live', { version: active.version })}
        </Typography>
      </Box>
      {impact === null ? (
        <Skeleton variant="rounded" height={480} />
      ) : (
        <ImpactView {...{ impact, active, limits }} draft={limited} onCell={setCell} />
      )}
      {cell !== null && preview.thread !== null && (
        <CellDialog {...{ cell, kind, draft, thread: preview.thread }} onClose={() => setCell(null)} />
      )}
    </Box>
  );
};
