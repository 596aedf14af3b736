import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../scores';
import { type Shares, sharesOf, weightsOfShares } from '../draft/lockedWeights';
import type { DraftOnScreen } from '../editor/useDraft';
import type { PreviewThread } from '../preview/PreviewThread';
import { BandPaint } from './BandPaint';
import { countLevels } from './countLevels';
import { CountPaint } from './CountPaint';
import { CountWords } from './CountWords';
import { OutrankingPaint } from './OutrankingPaint';
import { PaintWords } from './PaintWords';
import { type PaintedSubject, SubjectChoice } from './SubjectChoice';
import { useCriticalCounts } from './useCriticalCounts';
import { usePaint } from './usePaint';
import { VariantPins } from './VariantPins';
import { WeightTriangle } from './WeightTriangle';

interface TrianglePanelProps {
  readonly model: ScoringModelRecord;
  readonly active: ScoringModelRecord;
  readonly onScreen: DraftOnScreen;
  readonly thread: PreviewThread | null;
}

/**
 * The triangle of all weights, painted with what one supplier's band would be, which of two is the riskier, or how many
 * are critical.
 */
export const TrianglePanel = ({ model, active, onScreen, thread }: TrianglePanelProps) => {
  const translate = useTranslate();
  const { draft, move, change, settle } = onScreen;
  const [first, setFirst] = useState<PaintedSubject | null>(null);
  const [second, setSecond] = useState<PaintedSubject | null>(null);
  const [isCounting, setCounting] = useState(false);
  const paint = usePaint({ thread, draft, first, second });
  const counts = useCriticalCounts(thread, draft, isCounting && first === null);
  const pinned = useMemo(() => [model.id, active.id], [model.id, active.id]);
  const take = useCallback((shares: Shares) => change({ weights: weightsOfShares(shares) }), [change]);
  const levels = useMemo(() => (counts === null ? null : countLevels(counts)), [counts]);
  return (
    <Panel title={translate('weights.triangle')} words={translate('weights.triangleWords')}>
      <WeightTriangle
        shares={sharesOf(draft.weights)}
        activeShares={sharesOf(active.weights)}
        variants={<VariantPins without={pinned} onTake={take} />}
        onMove={(shares) => move({ weights: weightsOfShares(shares) })}
        onSettle={settle}
      >
        {levels !== null && <CountPaint levels={levels} />}
        {paint?.is === 'bands' && <BandPaint areas={paint.areas} />}
        {paint?.is === 'outranking' && <OutrankingPaint outranking={paint.outranking} />}
      </WeightTriangle>
      {counts === null ? <PaintWords {...{ paint, first, second }} /> : <CountWords counts={counts} />}
      <FormControlLabel
        control={<Switch size="small" checked={isCounting} onChange={(_, isOn) => setCounting(isOn)} />}
        disabled={first !== null}
        sx={{ ml: -0.5 }}
        label={translate('weights.paintCritical')}
      />
      <Box sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}>
        <SubjectChoice label="weights.paintOne" chosen={first} onChoose={setFirst} />
        {first !== null && <SubjectChoice label="weights.paintOther" chosen={second} onChoose={setSecond} />}
      </Box>
    </Panel>
  );
};
