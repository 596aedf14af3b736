import { LONGEST_PASSWORD, type PasswordChangeRequest, SHORTEST_PASSWORD } from '@lodestone/contracts';
import {
  Form,
  maxLength,
  minLength,
  PasswordInput,
  required,
  SaveButton,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useState } from 'react';
import { ApiProblem, callApi } from '../api';
import { Panel } from '../scores';

interface Passwords extends PasswordChangeRequest {
  readonly repeated: string;
}

/** Changes one's own password; every other session ends with that. */
export const ChangePassword = () => {
  const translate = useTranslate();
  const notify = useNotify();
  // A form that was sent begins anew, without what was typed.
  const [changes, setChanges] = useState(0);
  const change = async (values: object) => {
    const { currentPassword, newPassword } = values as Passwords;
    const body: PasswordChangeRequest = { currentPassword, newPassword };
    try {
      await callApi('/v1/sessions/current/password', { method: 'POST', body });
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      notify(cause.message, { type: 'error' });
      return (cause.body as { errors?: object } | null)?.errors;
    }
    notify('account.changed', { type: 'success' });
    setChanges(changes + 1);
    return undefined;
  };
  const isSame = (repeated: unknown, { newPassword }: Partial<Passwords>) =>
    repeated === newPassword ? undefined : 'account.notTheSame';
  return (
    <Panel title={translate('account.password')} words={translate('account.passwordWords')}>
      <Form key={changes} onSubmit={change} sanitizeEmptyValues>
        <div style={{ maxWidth: 420 }}>
          <PasswordInput
            source="currentPassword"
            label="account.current"
            validate={required()}
            autoComplete="current-password"
          />
          <PasswordInput
            source="newPassword"
            label="access.newPassword"
            validate={[required(), minLength(SHORTEST_PASSWORD), maxLength(LONGEST_PASSWORD)]}
            autoComplete="new-password"
          />
          <PasswordInput
            source="repeated"
            label="account.repeated"
            validate={[required(), isSame]}
            autoComplete="new-password"
          />
          <SaveButton label="account.change" icon={<></>} />
        </div>
      </Form>
    </Panel>
  );
};
