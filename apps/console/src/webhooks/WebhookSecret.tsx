import type { WebhookWithSecret } from '@lodestone/contracts';
import { useTranslate } from 'react-admin';
import { SecretDialog } from '../secrets';

interface WebhookSecretProps {
  readonly webhook: WebhookWithSecret;
  readonly onClose: () => void;
}

/** What messages are signed with, shown this once. */
export const WebhookSecret = ({ webhook: { name, secret }, onClose }: WebhookSecretProps) => {
  const translate = useTranslate();
  return (
    <SecretDialog
      title={translate('webhooks.secretOf', { name })}
      label={translate('webhooks.secret')}
      words={translate('webhooks.onlyOnce')}
      {...{ secret, onClose }}
    />
  );
};
