import type { ScoringModelRecord } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { weightsOfShares } from '../draft/lockedWeights';
import { PRESETS } from '../draft/presets';
import type { DraftOnScreen } from './useDraft';

interface PresetsProps extends Pick<DraftOnScreen, 'change'> {
  readonly active: ScoringModelRecord;
}

/** Weights to begin with. */
export const Presets = memo(({ active, change }: PresetsProps) => {
  const translate = useTranslate();
  return (
    <Box
      role="group"
      aria-label={translate('weights.presets')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 1 }}
    >
      <Button size="small" onClick={() => change({ weights: active.weights })}>
        {translate('weights.preset.active')}
      </Button>
      {Object.entries(PRESETS).map(([name, preset]) => (
        <Button key={name} size="small" onClick={() => change({ weights: weightsOfShares(preset) })}>
          {translate(`weights.preset.${name}`)}
        </Button>
      ))}
    </Box>
  );
});
