import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../scores';
import { sharesOf, weightsOfShares } from '../draft/lockedWeights';
import type { DraftOnScreen } from '../editor/useDraft';
import type { PreviewThread } from '../preview/PreviewThread';
import { BandPaint } from './BandPaint';
import { OutrankingPaint } from './OutrankingPaint';
import { PaintWords } from './PaintWords';
import { type PaintedSubject, SubjectChoice } from './SubjectChoice';
import { usePaint } from './usePaint';
import { WeightTriangle } from './WeightTriangle';

interface TrianglePanelProps {
  readonly active: ScoringModelRecord;
  readonly onScreen: DraftOnScreen;
  readonly thread: PreviewThread | null;
}

/** The triangle of all weights, painted with what one supplier's band would be, or which of two is the riskier. */
export const TrianglePanel = ({ active, onScreen, thread }: TrianglePanelProps) => {
  const translate = useTranslate();
  const { draft, move, settle } = onScreen;
  const [first, setFirst] = useState<PaintedSubject | null>(null);
  const [second, setSecond] = useState<PaintedSubject | null>(null);
  const paint = usePaint({ thread, draft, first, second });
  return (
    <Panel title={translate('weights.triangle')} words={translate('weights.triangleWords')}>
      <WeightTriangle
        shares={sharesOf(draft.weights)}
        activeShares={sharesOf(active.weights)}
        onMove={(shares) => move({ weights: weightsOfShares(shares) })}
        onSettle={settle}
      >
        {paint?.is === 'bands' && <BandPaint areas={paint.areas} />}
        {paint?.is === 'outranking' && <OutrankingPaint outranking={paint.outranking} />}
      </WeightTriangle>
      <PaintWords {...{ paint, first, second }} />
      <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
        <SubjectChoice label="weights.paintOne" chosen={first} onChoose={setFirst} />
        {first !== null && <SubjectChoice label="weights.paintOther" chosen={second} onChoose={setSecond} />}
      </Box>
    </Panel>
  );
};
