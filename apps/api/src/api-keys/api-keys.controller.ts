import { SaveApiKey } from '@lodestone/access';
import {
  type ApiKeyInput,
  apiKeyInputSchema,
  type ApiKeyListQuery,
  apiKeyListQuery,
  apiKeyListSchema,
  apiKeySchema,
  newApiKeySchema,
} from '@lodestone/contracts';
import { ApiKeyReadModel } from '@lodestone/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { findRecord } from '../http/record-reply';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiList, ApiRecordRef } from '../openapi/api-record-routes';

@ApiTags('API keys')
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeyReadModel,
    private readonly saveApiKey: SaveApiKey,
  ) {}

  @Get()
  @RequiresScope('admin')
  @ApiOperation({ summary: 'List API keys, the newest first' })
  @ApiList(apiKeyListSchema)
  list(@Query({ schema: apiKeyListQuery }) query: ApiKeyListQuery) {
    return this.keys.list(query);
  }

  @Get(':ref')
  @RequiresScope('admin')
  @ApiOperation({ summary: 'Read an API key, without its secret' })
  @ApiRecordRef('Id')
  @ApiOkResponse({ standardSchema: apiKeySchema, description: 'The key' })
  @ApiProblems(404)
  async read(@Param('ref') ref: string) {
    return findRecord(await this.keys.find(ref));
  }

  @Post()
  @RequiresScope('admin')
  @ApiOperation({ summary: 'Issue an API key; the reply shows it this once' })
  @ApiCreatedResponse({
    standardSchema: newApiKeySchema,
    headers: { Location: { description: 'Address of the record', schema: { type: 'string' } } },
    description: 'The key with its secret',
  })
  @ApiProblems(400, 413, 415, 422)
  async issue(
    @Body({ schema: apiKeyInputSchema }) input: ApiKeyInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const key = await this.saveApiKey.issue(input);
    reply.header('location', `/v1/api-keys/${key.id}`);
    return key;
  }

  @Delete(':ref')
  @HttpCode(204)
  @RequiresScope('admin')
  @ApiOperation({
    summary: 'Revoke an API key',
    description: 'Asks for no If-Match: a key is never edited, and one that leaked has to go at once.',
  })
  @ApiRecordRef('Id')
  @ApiNoContentResponse({ description: 'It is revoked; the record of it stays' })
  @ApiProblems(404)
  async revoke(@Param('ref') ref: string): Promise<void> {
    await this.saveApiKey.revoke(ref);
  }
}
