import { EVIDENCE_GRADES } from '@lodestone/scoring-engine';
import { DateInput, SelectInput, TextInput, useSourceContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf } from '../lists';
import { FieldGrid } from './FieldGrid';
import { ReferenceTextInput } from './ReferenceTextInput';
import { ShareInput } from './ShareInput';
import { SubjectInput } from './SubjectInput';

/** The rest of a source: who it is, since when, owned by whom, and what supports it. */
export const SourceDetails = () => {
  const { getSource } = useSourceContext();
  const control = useWatch({ name: getSource('control') }) as string | null;
  return (
    <FieldGrid least={190}>
      <SubjectInput source="supplierId" reference="suppliers" label="evidence.fields.supplier" />
      <SubjectInput source="partnershipId" reference="partnerships" label="evidence.fields.partnership" />
      {control === 'joint_venture' && <ShareInput source="equityShare" label="evidence.fields.equityShare" />}
      <ShareInput
        source="coveredOwnershipShare"
        label="evidence.fields.coveredOwnershipShare"
        helperText="forms.coveredOwnershipHint"
      />
      <DateInput source="availableFrom" label="evidence.fields.availableFrom" />
      <DateInput source="until" label="evidence.fields.until" />
      <SelectInput source="evidence" label="evidence.fields.grade" choices={GRADE_CHOICES} />
      <DateInput source="asOf" label="evidence.fields.asOf" />
      <ReferenceTextInput />
      <TextInput source="note" label="evidence.fields.note" multiline sx={{ gridColumn: '1 / -1' }} />
    </FieldGrid>
  );
};

const GRADE_CHOICES = choicesOf(EVIDENCE_GRADES, 'evidence.grades');
