import {
  scoringModelInputSchema,
  type ScoringModelInput,
  scoringModelListQuery,
  type ScoringModelListQuery,
  scoringModelListSchema,
  type ScoringModelRecord,
  scoringModelSchema,
} from '@lodestone/contracts';
import { ScoringModelReadModel } from '@lodestone/persistence';
import { DraftScoringModel } from '@lodestone/scoring';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { findRecord, sendCreated, sendRecord } from '../http/record-reply';
import { Repeatable } from '../http/repeatable.decorator';
import { ApiCreate, ApiList, ApiRead, ApiRecordRef } from '../openapi/api-record-routes';

@ApiTags('Scoring models')
@Controller('v1/scoring-models')
export class ScoringModelsController {
  constructor(
    private readonly models: ScoringModelReadModel,
    private readonly draftScoringModel: DraftScoringModel,
  ) {}

  @Get()
  @RequiresScope('data:read')
  @ApiOperation({ summary: 'List the versions of the scoring model, the newest first' })
  @ApiList(scoringModelListSchema)
  list(@Query({ schema: scoringModelListQuery }) query: ScoringModelListQuery) {
    return this.models.list(query);
  }

  @Get(':ref')
  @RequiresScope('data:read')
  @ApiOperation({ summary: 'Read a version of the scoring model, by id or version number' })
  @ApiRecordRef('Id or version number', '1')
  @ApiRead(scoringModelSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const model = findRecord(await this.models.find(ref));
    return sendRecord(model, request, reply, tagOf(model));
  }

  @Post()
  @RequiresScope('models:write')
  @Repeatable()
  @ApiOperation({
    summary: 'Draft a version: the judgements given replace those of the version it is based on',
  })
  @ApiCreate(scoringModelSchema)
  async create(
    @Body({ schema: scoringModelInputSchema }) input: ScoringModelInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const model = await this.draftScoringModel.execute(input);
    return sendCreated(model, request, reply, tagOf(model));
  }
}

/** A version is never edited, but it becomes active and retires. */
const tagOf = ({ version, status }: ScoringModelRecord): string => `${version}-${status}`;
