import { STAGES } from '@lodestone/scoring-engine';
import { required, SelectInput, TextInput } from 'react-admin';
import { CountryInput } from '../countries';
import { QualityInput, ShareInput, SourceInputs } from '../data-sources';
import { choicesOf } from '../lists';
import { MaterialInput } from '../materials';
import { FormColumn } from '../records';

/** A share of world production. @param isNew what it is the share of is said once, when it is new */
export const ProductionShareInputs = ({ isNew }: { isNew: boolean }) => (
  <FormColumn>
    <MaterialInput source="material" validate={required()} readOnly={!isNew} fullWidth />
    <SelectInput
      source="stage"
      choices={choicesOf(STAGES, 'evidence.stages')}
      validate={required()}
      readOnly={!isNew}
    />
    <CountryInput source="country" validate={required()} readOnly={!isNew} fullWidth />
    <ShareInput source="share" />
    <TextInput source="form" validate={required()} helperText="productionShares.formHint" />
    <QualityInput />
    <SourceInputs />
    <TextInput source="note" multiline />
  </FormColumn>
);
