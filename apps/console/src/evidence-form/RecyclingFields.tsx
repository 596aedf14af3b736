import type { Recycling } from '@lodestone/scoring-engine';
import { EVIDENCE_GRADES, STAGES } from '@lodestone/scoring-engine';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DateInput, SelectInput, TextInput, useSourceContext, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { choicesOf } from '../lists';
import { FieldGrid } from './FieldGrid';
import { ReferenceTextInput } from './ReferenceTextInput';
import { ShareInput } from './ShareInput';

const NOTHING_YET = {
  ...{ postConsumer: 0, preConsumer: 0, entersAt: null },
  ...{ evidence: 'declared', asOf: null, reference: null, note: null },
} as const;

/** Recycled feed of a chain, which may also be undeclared: that is not the same as none. */
export const RecyclingFields = () => {
  const translate = useTranslate();
  const { getSource } = useSourceContext();
  const { setValue } = useFormContext();
  const name = getSource('recycling');
  const recycling = useWatch({ name }) as Recycling | null | undefined;
  const isDeclared = recycling != null;
  const change = () => setValue(name, isDeclared ? null : NOTHING_YET, { shouldDirty: true });
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="subtitle2" component="h3">
          {translate('evidence.fields.recycling')}
        </Typography>
        {!isDeclared && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('forms.recyclingUnknown')}
          </Typography>
        )}
        <Button size="small" onClick={change}>
          {translate(isDeclared ? 'forms.undeclareRecycling' : 'forms.declareRecycling')}
        </Button>
      </Box>
      {isDeclared && (
        <FieldGrid least={170}>
          <ShareInput source="recycling.postConsumer" label="evidence.fields.postConsumer" />
          <ShareInput source="recycling.preConsumer" label="evidence.fields.preConsumer" />
          <SelectInput
            source="recycling.entersAt"
            label="evidence.fields.entersAt"
            choices={STAGE_CHOICES}
            helperText="forms.entersAtHint"
          />
          <SelectInput source="recycling.evidence" label="evidence.fields.grade" choices={GRADE_CHOICES} />
          <DateInput source="recycling.asOf" label="evidence.fields.asOf" />
          <ReferenceTextInput source="recycling.reference" />
          <TextInput
            source="recycling.note"
            label="evidence.fields.note"
            multiline
            sx={{ gridColumn: '1 / -1' }}
          />
        </FieldGrid>
      )}
    </Box>
  );
};

const STAGE_CHOICES = choicesOf(STAGES, 'evidence.stages');
const GRADE_CHOICES = choicesOf(EVIDENCE_GRADES, 'evidence.grades');
