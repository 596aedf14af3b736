import { ROLES, SHORTEST_PASSWORD } from '@lodestone/contracts';
import {
  email,
  minLength,
  PasswordInput,
  RadioButtonGroupInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { FormColumn } from '../records';

/** Who somebody is and what they may do. @param passwordHint says what an empty password means here */
export const UserInputs = ({ passwordHint }: { passwordHint: string }) => {
  const translate = useTranslate();
  const roles = ROLES.map((id) => ({
    id,
    name: translate('access.roleWords', {
      role: translate(`access.roles.${id}`),
      words: translate(`access.roleHints.${id}`),
    }),
  }));
  return (
    <FormColumn>
      <TextInput source="name" validate={required()} />
      <TextInput source="email" type="email" validate={[required(), email()]} />
      <RadioButtonGroupInput
        source="role"
        choices={roles}
        translateChoice={false}
        validate={required()}
        row={false}
      />
      <PasswordInput
        source="password"
        label="access.newPassword"
        validate={minLength(SHORTEST_PASSWORD)}
        helperText={passwordHint}
        autoComplete="new-password"
      />
    </FormColumn>
  );
};
