import type { Stage } from '@lodestone/scoring-engine';
import { STAGES } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import { CheckboxGroupInput, NumberInput, SelectInput, useSourceContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf } from '../lists';
import { MaterialInput } from '../materials';
import { FieldGrid } from './FieldGrid';
import { RecyclingFields } from './RecyclingFields';
import { RemoveRowButton } from './RemoveRowButton';
import { Rows } from './Rows';
import { SourceFields } from './SourceFields';
import { StageBars } from './StageBars';

/** How the subject comes by one material: its sources stage by stage, and its recycled feed. */
export const ChainFields = () => {
  const { getSource } = useSourceContext();
  const deliveredStage = useWatch({ name: getSource('deliveredStage') }) as Stage | null;
  const stages = STAGES.slice(0, deliveredStage === null ? undefined : STAGES.indexOf(deliveredStage) + 1);
  return (
    <>
      <FieldGrid least={170}>
        <MaterialInput source="material" label="evidence.fields.material" />
        <SelectInput source="deliveredStage" label="evidence.fields.deliveredStage" choices={STAGE_CHOICES} />
        <NumberInput source="weight" label="evidence.fields.weight" helperText="forms.weightHint" min={0} />
      </FieldGrid>
      <StageBars />
      <Rows
        source="sources"
        label="evidence.fields.sources"
        add="forms.addSource"
        row={() => newSource(deliveredStage)}
      >
        <SourceFields />
      </Rows>
      <CheckboxGroupInput
        source="complete"
        label="evidence.fields.complete"
        helperText="forms.completeHint"
        choices={choicesOf(stages, 'evidence.stages')}
      />
      <RecyclingFields />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <RemoveRowButton label="forms.removeChain" />
      </Box>
    </>
  );
};

const STAGE_CHOICES = choicesOf(STAGES, 'evidence.stages');

/** A source of which nothing is known but that it is one; what cannot be empty begins with what says least. */
const newSource = (stage: Stage | null) => ({
  ...{ stage: stage ?? 'extraction', share: null, country: null, supplierId: null, partnershipId: null },
  ...{ control: 'spot', equityShare: null, coveredOwnershipShare: null, status: 'operating' },
  ...{ availableFrom: null, until: null, evidence: 'declared', asOf: null, reference: null, note: null },
});
