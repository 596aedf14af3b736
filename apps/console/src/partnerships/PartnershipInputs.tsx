import { PARTNERSHIP_STATUSES, PARTNERSHIP_TYPES } from '@lodestone/contracts';
import { BooleanInput, DateInput, required, SelectInput, TextInput } from 'react-admin';
import { ChainsInput, FieldGrid, IdentifiersInput, ReferenceTextInput, ShareInput } from '../evidence-form';
import { choicesOf } from '../lists';
import { MoneyInput } from './MoneyInput';
import { PartiesInput } from './PartiesInput';

/** What a new partnership begins with: nothing is known of it. */
export const NEW_PARTNERSHIP = {
  ...{ name: '', type: 'offtake', status: 'announced', announcedOn: null, amount: null },
  ...{ coveredOwnershipShare: null, blocked: false, identifiers: [], parties: [], chains: [] },
  ...{ reference: null, note: null },
};

/** Everything that can be declared of a partnership. */
export const PartnershipInputs = () => (
  <>
    <TextInput source="name" label="evidence.fields.name" validate={required()} fullWidth />
    <FieldGrid least={180}>
      <SelectInput source="type" label="evidence.fields.type" choices={TYPES} validate={required()} />
      <SelectInput source="status" label="evidence.fields.status" choices={STATUSES} validate={required()} />
      <DateInput source="announcedOn" label="evidence.fields.announcedOn" />
      <MoneyInput source="amount" />
      <ShareInput
        source="coveredOwnershipShare"
        label="evidence.fields.coveredOwnershipShare"
        helperText="forms.coveredOwnershipHint"
      />
      <BooleanInput source="blocked" label="evidence.fields.blocked" helperText="forms.blockedHint" />
    </FieldGrid>
    <PartiesInput />
    <ChainsInput />
    <IdentifiersInput />
    <FieldGrid>
      <ReferenceTextInput />
      <TextInput source="note" label="evidence.fields.note" multiline sx={{ gridColumn: '1 / -1' }} />
    </FieldGrid>
  </>
);

const TYPES = choicesOf(PARTNERSHIP_TYPES, 'partnerships.types');
const STATUSES = choicesOf(PARTNERSHIP_STATUSES, 'partnerships.statuses');
