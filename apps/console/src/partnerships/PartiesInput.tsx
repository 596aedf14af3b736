import { PARTY_ROLES } from '@lodestone/contracts';
import Box from '@mui/material/Box';
import { required, SelectInput, TextInput } from 'react-admin';
import { CountryInput } from '../countries';
import { FieldGrid, ReferenceTextInput, RemoveRowButton, Rows, SubjectInput } from '../evidence-form';
import { choicesOf } from '../lists';
import { MoneyInput } from './MoneyInput';

/** Who takes part in a partnership, as what, and with how much. */
export const PartiesInput = () => (
  <Rows source="parties" label="evidence.fields.parties" add="forms.addParty" row={newParty}>
    <FieldGrid least={170}>
      <TextInput source="name" label="evidence.fields.name" validate={required()} />
      <SelectInput source="role" label="evidence.fields.role" choices={ROLES} validate={required()} />
      <SubjectInput source="supplierId" reference="suppliers" label="evidence.fields.supplier" />
      <CountryInput source="country" label="evidence.fields.country" />
      <MoneyInput source="amount" />
      <ReferenceTextInput />
    </FieldGrid>
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
      <RemoveRowButton label="forms.removeParty" />
    </Box>
  </Rows>
);

const ROLES = choicesOf(PARTY_ROLES, 'partnerships.roles');

const newParty = () => ({
  ...{ name: '', supplierId: null, country: null, role: 'supplier' },
  ...{ amount: null, reference: null, note: null },
});
