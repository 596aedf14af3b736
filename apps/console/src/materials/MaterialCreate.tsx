import { Create, SimpleForm } from 'react-admin';
import { MaterialInputs } from './MaterialInputs';

/** What a form begins with: as the API would have it. */
const BEGINNING = {
  ...{ kind: 'material', group: 'other', stages: [{ stage: 'extraction', representedBy: null }] },
  ...{ magnet: false, usCritical2025: false, euCritical2023: false },
};

/** The form of a new one. */
const MaterialCreate = () => (
  <Create redirect="show">
    <SimpleForm defaultValues={BEGINNING}>
      <MaterialInputs isNew />
    </SimpleForm>
  </Create>
);

export default MaterialCreate;
