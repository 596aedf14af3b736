import type { ScoringModelRecord } from '@lodestone/contracts';
import { COMPOSITES } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../scores';
import { differsInWeightsAlone } from '../draft/draft';
import { LimitSlider } from '../preview/LimitSlider';
import { DimensionJudgements } from './DimensionJudgements';
import { PartSlider } from './PartSlider';
import type { DraftOnScreen } from './useDraft';

interface JudgementControlsProps {
  readonly active: ScoringModelRecord;
  readonly onScreen: DraftOnScreen;
}

/**
 * What else decides bands: their limits, how dimensions become one number, the gate; under "more" what changes dimensions.
 * While weights move it stays as it is.
 */
export const JudgementControls = memo(({ active, onScreen }: JudgementControlsProps) => {
  const translate = useTranslate();
  const { draft, change, move, settle } = onScreen;
  return (
    <Panel title={translate('weights.bandsAndGates')}>
      <Box sx={{ px: 1, pt: 4 }}>
        <LimitSlider
          label="weights.limitOf"
          showsPoints
          active={active.bandLimits}
          limits={draft.bandLimits}
          onMove={(bandLimits) => move({ bandLimits })}
          onSettle={settle}
        />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('weights.limitsWords')}
      </Typography>
      <TextField
        select
        fullWidth
        label={translate('weights.composite')}
        value={draft.composite}
        onChange={({ target }) => change({ composite: COMPOSITES.find((each) => each === target.value) })}
        helperText={translate(`weights.compositeHints.${draft.composite}`)}
        sx={{ mt: 2 }}
      >
        {COMPOSITES.map((composite) => (
          <MenuItem key={composite} value={composite}>
            {translate(`weights.composites.${composite}`)}
          </MenuItem>
        ))}
      </TextField>
      <PartSlider
        label="weights.gate"
        hint="weights.gateHint"
        value={draft.worstStageGate}
        onMove={(worstStageGate) => move({ worstStageGate })}
        onSettle={settle}
      />
      <PartSlider
        label="weights.sufficientCoverage"
        hint="weights.sufficientCoverageHint"
        value={draft.sufficientCoverage}
        onMove={(sufficientCoverage) => move({ sufficientCoverage })}
        onSettle={settle}
      />
      <DimensionJudgements onScreen={onScreen} />
    </Panel>
  );
}, isTheSame);

function isTheSame(before: JudgementControlsProps, after: JudgementControlsProps): boolean {
  return before.active === after.active && differsInWeightsAlone(before.onScreen.draft, after.onScreen.draft);
}
