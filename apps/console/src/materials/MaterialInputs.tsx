import { MATERIAL_GROUPS, MATERIAL_KINDS } from '@lodestone/contracts';
import { STAGES } from '@lodestone/scoring-engine';
import {
  ArrayInput,
  BooleanInput,
  NumberInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { choicesOf } from '../lists';
import { FormColumn } from '../records';
import { MaterialInput } from './MaterialInput';

const CODE = /^[a-z0-9]+(_[a-z0-9]+)*$/;

const isCode = (value: string) => (CODE.test(value) ? undefined : 'materials.codeHint');

/** What a material is. @param isNew its code is given once, when it is new */
export const MaterialInputs = ({ isNew }: { isNew: boolean }) => (
  <FormColumn>
    <TextInput
      source="code"
      validate={[required(), isCode]}
      helperText={isNew && 'materials.codeHint'}
      readOnly={!isNew}
    />
    <TextInput source="name" validate={required()} />
    <TextInput source="symbol" />
    <SelectInput source="kind" choices={choicesOf(MATERIAL_KINDS, 'materials.kinds')} validate={required()} />
    <SelectInput
      source="group"
      choices={choicesOf(MATERIAL_GROUPS, 'materials.groups')}
      validate={required()}
    />
    <ArrayInput source="stages" validate={required()}>
      <SimpleFormIterator inline disableReordering>
        <SelectInput
          source="stage"
          label="scores.stage"
          choices={choicesOf(STAGES, 'evidence.stages')}
          validate={required()}
        />
        <MaterialInput
          source="representedBy"
          label="materials.standsFor"
          helperText="materials.standsForHint"
        />
      </SimpleFormIterator>
    </ArrayInput>
    <NumberInput source="euSupplyRisk2023" min={0} max={100} />
    <BooleanInput source="magnet" />
    <BooleanInput source="usCritical2025" />
    <BooleanInput source="euCritical2023" />
    <TextInput source="note" multiline />
  </FormColumn>
);
