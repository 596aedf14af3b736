import {
  webhookDeliveryDetailSchema,
  type WebhookDeliveryListQuery,
  webhookDeliveryListQuery,
  webhookDeliveryListSchema,
} from '@lodestone/contracts';
import { WebhookDeliveryReadModel } from '@lodestone/persistence';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../auth/route-access.decorator';
import { findRecord } from '../http/record-reply';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiList, ApiRecordRef } from '../openapi/api-record-routes';

@ApiTags('Webhooks')
@Controller('v1/webhook-deliveries')
export class WebhookDeliveriesController {
  constructor(private readonly deliveries: WebhookDeliveryReadModel) {}

  @Get()
  @RequiresScope('admin')
  @ApiOperation({ summary: 'List what was and is to be delivered to webhooks, the newest first' })
  @ApiList(webhookDeliveryListSchema)
  list(@Query({ schema: webhookDeliveryListQuery }) query: WebhookDeliveryListQuery) {
    return this.deliveries.list(query);
  }

  @Get(':ref')
  @RequiresScope('admin')
  @ApiOperation({ summary: 'Read a delivery, with what it says and every attempt' })
  @ApiRecordRef('Id')
  @ApiOkResponse({ standardSchema: webhookDeliveryDetailSchema, description: 'The delivery' })
  @ApiProblems(404)
  async read(@Param('ref') ref: string) {
    return findRecord(await this.deliveries.find(ref));
  }
}
