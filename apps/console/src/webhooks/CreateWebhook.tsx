import type { WebhookWithSecret } from '@lodestone/contracts';
import { TopToolbar } from 'react-admin';
import { IssueButton } from '../secrets';
import { WebhookInputs } from './WebhookInputs';
import { WebhookSecret } from './WebhookSecret';

/** Adds a webhook: first where to and what about, then its secret, this once. */
export const CreateWebhook = () => (
  <TopToolbar>
    <IssueButton<WebhookWithSecret>
      resource="webhooks"
      label="webhooks.create"
      defaultValues={{ events: ['score.band_changed'] }}
      show={(webhook, onClose) => <WebhookSecret webhook={webhook} onClose={onClose} />}
    >
      <WebhookInputs />
    </IssueButton>
  </TopToolbar>
);
