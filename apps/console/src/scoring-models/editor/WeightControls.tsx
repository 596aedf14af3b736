import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Dimension, DIMENSIONS, Panel } from '../../scores';
import { movedWeight, type Shares, sharesOf, weightsOfShares } from '../draft/lockedWeights';
import { PRESETS } from '../draft/presets';
import type { DraftOnScreen } from './useDraft';
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
  const take = (preset: Shares) => change({ weights: weightsOfShares(preset) });
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
      <Box
        role="group"
        aria-label={translate('weights.presets')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 1 }}
      >
        <Button size="small" onClick={() => change({ weights: active.weights })}>
          {translate('weights.preset.active')}
        </Button>
        {Object.entries(PRESETS).map(([name, preset]) => (
          <Button key={name} size="small" onClick={() => take(preset)}>
            {translate(`weights.preset.${name}`)}
          </Button>
        ))}
      </Box>
    </Panel>
  );
};
