import { MEASURES, STAGES } from '@lodestone/scoring-engine';
import {
  ArrayInput,
  AutocompleteArrayInput,
  DateInput,
  required,
  SelectArrayInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { CountryInput } from '../countries';
import { SourceInputs } from '../data-sources';
import { choicesOf } from '../lists';
import { useMaterialNames } from '../materials';
import { FormColumn } from '../records';

/** An export measure. @param isNew its code is given once, when it is new */
export const PolicyInputs = ({ isNew }: { isNew: boolean }) => {
  const { materials } = useMaterialNames();
  return (
    <FormColumn>
      <TextInput
        source="code"
        validate={required()}
        helperText={isNew && 'policies.codeHint'}
        readOnly={!isNew}
      />
      <TextInput source="title" validate={required()} multiline />
      <CountryInput source="issuer" validate={required()} fullWidth />
      <SelectInput
        source="measure"
        choices={choicesOf(MEASURES, 'evidence.measures')}
        validate={required()}
      />
      <AutocompleteArrayInput
        source="materials"
        choices={materials}
        translateChoice={false}
        validate={required()}
      />
      <SelectArrayInput
        source="stages"
        choices={choicesOf(STAGES, 'evidence.stages')}
        helperText="policies.stagesHint"
      />
      <DateInput source="from" validate={required()} />
      <DateInput source="through" helperText="policies.throughHint" />
      <ArrayInput source="suspensions">
        <SimpleFormIterator inline disableReordering>
          <DateInput source="from" label="policies.suspendedFrom" validate={required()} />
          <DateInput source="through" label="policies.suspendedThrough" validate={required()} />
        </SimpleFormIterator>
      </ArrayInput>
      <DateInput source="verifiedThrough" helperText="policies.verifiedHint" />
      <DateInput source="announcedOn" />
      <CountryInput source="destination" helperText="policies.destinationHint" fullWidth />
      <SourceInputs />
      <TextInput source="note" multiline />
    </FormColumn>
  );
};
