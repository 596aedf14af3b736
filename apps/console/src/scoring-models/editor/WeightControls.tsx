import type { ScoringModelRecord } from '@lodestone/contracts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Dimension, DIMENSIONS, Panel } from '../../scores';
import { movedWeight, sharesOf, weightsOfShares } from '../draft/lockedWeights';
import type { DraftOnScreen } from './useDraft';
import { Presets } from './Presets';
import { WeightSlider } from './WeightSlider';

interface WeightControlsProps {
  readonly active: ScoringModelRecord;
  readonly onScreen: DraftOnScreen;
}

/** The three weights, which always add up to 100 %, and weights to begin with. */
export const WeightControls = ({ active, onScreen }: WeightControlsProps) => {
  const translate = useTranslate();
  const { draft, move, change, settle } = onScreen;
  const [locked, setLocked] = useState<Dimension | null>(null);
  const shares = sharesOf(draft.weights);
  return (
    <Panel title={translate('scoringModels.weights')} words={translate('weights.lockWords')}>
      {DIMENSIONS.map((name, each) => (
        <WeightSlider
          key={name}
          name={name}
          share={shares[each]}
          isLocked={name === locked}
          onLock={() => setLocked(name === locked ? null : name)}
          onMove={(to) => move({ weights: weightsOfShares(movedWeight(shares, name, to, locked)) })}
          onSettle={settle}
        />
      ))}
      <Presets active={active} change={change} />
    </Panel>
  );
};
