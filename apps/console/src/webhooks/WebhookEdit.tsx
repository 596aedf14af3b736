import { SimpleForm } from 'react-admin';
import { FormColumn, RecordEdit } from '../records';
import { WebhookInputs } from './WebhookInputs';

/** Changes where messages go and what they are about. */
const WebhookEdit = () => (
  <RecordEdit>
    <SimpleForm>
      <FormColumn>
        <WebhookInputs />
      </FormColumn>
    </SimpleForm>
  </RecordEdit>
);

export default WebhookEdit;
