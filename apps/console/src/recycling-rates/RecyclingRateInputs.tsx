import { required, TextInput } from 'react-admin';
import { QualityInput, ShareInput, SourceInputs } from '../data-sources';
import { MaterialInput } from '../materials';
import { FormColumn } from '../records';

/** A recycling rate. @param isNew of which material it is, is said once, when it is new */
export const RecyclingRateInputs = ({ isNew }: { isNew: boolean }) => (
  <FormColumn>
    <MaterialInput source="material" validate={required()} readOnly={!isNew} fullWidth />
    <ShareInput source="rate" />
    <QualityInput />
    <SourceInputs />
    <TextInput source="note" multiline />
  </FormColumn>
);
