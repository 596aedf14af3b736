import { WEBHOOK_EVENTS } from '@lodestone/contracts';
import { CheckboxGroupInput, required, TextInput } from 'react-admin';
import { choicesOf } from '../lists';

/** What a webhook is for, where messages go, and what they are about. */
export const WebhookInputs = () => (
  <>
    <TextInput source="name" validate={required()} helperText="webhooks.nameHint" autoFocus />
    <TextInput source="url" type="url" validate={required()} helperText="webhooks.urlHint" />
    <CheckboxGroupInput
      source="events"
      choices={choicesOf(WEBHOOK_EVENTS, 'webhooks.eventChoices')}
      validate={required()}
      row={false}
    />
  </>
);
