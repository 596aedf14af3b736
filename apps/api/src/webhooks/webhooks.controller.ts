import {
  webhookInputSchema,
  webhookListQuery,
  webhookListSchema,
  webhookPatchSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from '@lodestone/contracts';
import { WebhookReadModel } from '@lodestone/persistence';
import { SaveWebhook } from '@lodestone/webhooks';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const Routes = recordRoutes({
  ref: ApiRecordRef('Id'),
  record: webhookSchema,
  created: webhookWithSecretSchema,
  input: webhookInputSchema,
  patch: webhookPatchSchema,
  query: webhookListQuery,
  list: webhookListSchema,
  scopes: { read: 'admin', write: 'admin' },
  holdsSecrets: true,
  summaries: {
    list: 'List webhooks',
    read: 'Read a webhook, without its secret',
    create: 'Add a webhook, which is told of what happens from now on; the reply shows its secret this once',
    change: 'Replace some fields of a webhook; one that is no longer paused goes on from where it was',
    delete: 'Delete a webhook, with all that waits for it',
  },
});

@ApiTags('Webhooks')
@Controller('v1/webhooks')
export class WebhooksController extends Routes {
  constructor(webhooks: WebhookReadModel, saveWebhook: SaveWebhook) {
    super(webhooks, saveWebhook);
  }
}
