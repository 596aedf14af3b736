import {
  type ReplayRequest,
  replayReplySchema,
  replayRequestSchema,
  webhookDeliveryDetailSchema,
  webhookWithSecretSchema,
} from '@lodestone/contracts';
import { ReplayDeliveries, RotateSecret, SendTest } from '@lodestone/webhooks';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../auth/route-access.decorator';
import { Repeatable } from '../http/repeatable.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiRecordRef } from '../openapi/api-record-routes';

const ApiWebhookRef = ApiRecordRef('Id');

/** What is done with a webhook besides changing it: another secret, a test, what it missed. */
@ApiTags('Webhooks')
@Controller('v1/webhooks/:ref')
export class WebhookStepsController {
  constructor(
    private readonly rotateSecret: RotateSecret,
    private readonly sendTest: SendTest,
    private readonly replayDeliveries: ReplayDeliveries,
  ) {}

  @Post('secret')
  @HttpCode(200)
  @RequiresScope('admin')
  @ApiOperation({
    summary: 'Give a webhook another secret; the reply shows it this once',
    description:
      'The secret until now signs for 24 hours more, beside the new one. Asks for no If-Match: a secret that leaked has to go at once, and does so when it is replaced twice.',
  })
  @ApiWebhookRef
  @ApiOkResponse({ standardSchema: webhookWithSecretSchema, description: 'The webhook with its new secret' })
  @ApiProblems(404)
  rotate(@Param('ref') ref: string) {
    return this.rotateSecret.execute(ref);
  }

  @Post('test')
  @HttpCode(200)
  @RequiresScope('admin')
  @ApiOperation({ summary: 'Send a test now, even to a webhook that is paused, and say how it went' })
  @ApiWebhookRef
  @ApiOkResponse({ standardSchema: webhookDeliveryDetailSchema, description: 'The delivery of the test' })
  @ApiProblems(404)
  test(@Param('ref') ref: string) {
    return this.sendTest.execute(ref);
  }

  @Post('replay')
  @HttpCode(200)
  @RequiresScope('admin')
  @Repeatable()
  @ApiOperation({
    summary: 'Deliver again what has been delivered or could not be, with the same ids',
    description: 'What waits already stays as it is; tests are not sent again.',
  })
  @ApiWebhookRef
  @ApiOkResponse({ standardSchema: replayReplySchema, description: 'How many wait again' })
  @ApiProblems(400, 404, 413, 415, 422)
  replay(@Param('ref') ref: string, @Body({ schema: replayRequestSchema }) request: ReplayRequest) {
    return this.replayDeliveries.execute(ref, request);
  }
}
