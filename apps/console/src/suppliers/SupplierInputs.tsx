import Box from '@mui/material/Box';
import { BooleanInput, DateInput, required, TextInput } from 'react-admin';
import { CountryInput } from '../countries';
import {
  ChainsInput,
  FieldGrid,
  IdentifiersInput,
  ReferenceTextInput,
  RemoveRowButton,
  Rows,
  ShareInput,
  SubjectInput,
} from '../evidence-form';

/** What a new supplier begins with: nothing is known of it. */
export const NEW_SUPPLIER = {
  ...{ name: '', country: null, coveredOwnershipShare: null, blocked: false },
  ...{ identifiers: [], owners: [], chains: [], reference: null, note: null },
};

/** Everything that can be declared of a supplier. */
export const SupplierInputs = () => (
  <>
    <TextInput source="name" label="evidence.fields.name" validate={required()} fullWidth />
    <FieldGrid least={200}>
      <CountryInput source="country" label="evidence.fields.seat" helperText="forms.seatHint" />
      <ShareInput
        source="coveredOwnershipShare"
        label="evidence.fields.coveredOwnershipShare"
        helperText="forms.coveredOwnershipHint"
      />
      <BooleanInput source="blocked" label="evidence.fields.blocked" helperText="forms.blockedHint" />
    </FieldGrid>
    <ChainsInput />
    <Rows
      source="owners"
      label="evidence.fields.owners"
      add="forms.addOwner"
      row={() => ({
        name: '',
        supplierId: null,
        country: null,
        share: null,
        asOf: null,
        reference: null,
        note: null,
      })}
    >
      <OwnerFields />
    </Rows>
    <IdentifiersInput />
    <FieldGrid>
      <ReferenceTextInput />
      <TextInput source="note" label="evidence.fields.note" multiline sx={{ gridColumn: '1 / -1' }} />
    </FieldGrid>
  </>
);

const OwnerFields = () => (
  <>
    <FieldGrid least={200}>
      <TextInput source="name" label="evidence.fields.name" validate={required()} />
      <ShareInput source="share" label="evidence.fields.share" />
      <CountryInput source="country" label="evidence.fields.country" />
      <SubjectInput source="supplierId" reference="suppliers" label="evidence.fields.holder" />
      <DateInput source="asOf" label="evidence.fields.asOf" />
      <ReferenceTextInput />
    </FieldGrid>
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
      <RemoveRowButton label="forms.removeOwner" />
    </Box>
  </>
);
