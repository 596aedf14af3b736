import {
  policyInputSchema,
  type PolicyInput,
  policyListQuery,
  type PolicyListQuery,
  policyListSchema,
  policyPatchSchema,
  type PolicyPatch,
  policySchema,
} from '@lodestone/contracts';
import { PolicyReadModel } from '@lodestone/persistence';
import { SavePolicy } from '@lodestone/scoring';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requiredVersion } from '../http/entity-tag';
import { findRecord, sendChanged, sendCreated, sendRecord } from '../http/record-reply';
import {
  ApiChange,
  ApiCreate,
  ApiDelete,
  ApiList,
  ApiRead,
  ApiRecordRef,
} from '../openapi/api-record-routes';

@ApiTags('Reference data')
@ApiBearerAuth()
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    private readonly policies: PolicyReadModel,
    private readonly savePolicy: SavePolicy,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List export measures' })
  @ApiList(policyListSchema)
  list(@Query({ schema: policyListQuery }) query: PolicyListQuery) {
    return this.policies.list(query);
  }

  @Get(':ref')
  @ApiOperation({ summary: 'Read an export measure' })
  @ApiRecordRef('Id or code', 'CN-2025-18')
  @ApiRead(policySchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendRecord(await this.policies.find(ref), request, reply);
  }

  @Post()
  @ApiOperation({ summary: 'Add an export measure; every score is made anew by it' })
  @ApiCreate(policySchema)
  async create(
    @Body({ schema: policyInputSchema }) input: PolicyInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendCreated(await this.savePolicy.create(input), request, reply);
  }

  @Patch(':ref')
  @ApiOperation({ summary: 'Replace some fields of an export measure; every score is made anew by it' })
  @ApiRecordRef('Id or code', 'CN-2025-18')
  @ApiChange(policySchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: policyPatchSchema }) patch: PolicyPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.policies.find(ref));
    return sendChanged(await this.savePolicy.change({ id, version }, patch), reply);
  }

  @Delete(':ref')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an export measure; every score is made anew without it' })
  @ApiRecordRef('Id or code', 'CN-2025-18')
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.policies.find(ref));
    await this.savePolicy.delete({ id, version });
  }
}
