import type { NewApiKey } from '@lodestone/contracts';
import { TopToolbar, useTranslate } from 'react-admin';
import { IssueButton, SecretDialog } from '../secrets';
import { ApiKeyInputs } from './ApiKeyInputs';

/** Issues a key: first what it is for, then the key itself, this once. */
export const CreateApiKey = () => {
  const translate = useTranslate();
  return (
    <TopToolbar>
      <IssueButton<NewApiKey>
        resource="api-keys"
        label="access.createKey"
        defaultValues={{ scopes: ['scores:read'] }}
        show={({ name, key }, onClose) => (
          <SecretDialog
            title={translate('access.newKey', { name })}
            label={translate('access.key')}
            words={translate('access.onlyOnce')}
            secret={key}
            onClose={onClose}
          />
        )}
      >
        <ApiKeyInputs />
      </IssueButton>
    </TopToolbar>
  );
};
