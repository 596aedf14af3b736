import { SCOPES } from '@lodestone/contracts';
import { CheckboxGroupInput, DateTimeInput, required, TextInput } from 'react-admin';
import { choicesOf } from '../lists';

/** What a new key is for, what it may do and until when. */
export const ApiKeyInputs = () => (
  <>
    <TextInput source="name" validate={required()} helperText="access.keyNameHint" autoFocus />
    <CheckboxGroupInput
      source="scopes"
      choices={choicesOf(SCOPES, 'access.scopes')}
      validate={required()}
      row={false}
    />
    <DateTimeInput source="expiresAt" helperText="access.expiresHint" />
  </>
);
