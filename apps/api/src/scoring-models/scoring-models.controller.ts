import {
  type ModelComparisonQuery,
  modelComparisonQuery,
  modelComparisonSchema,
  scoringModelInputSchema,
  type ScoringModelInput,
  scoringModelListQuery,
  type ScoringModelListQuery,
  scoringModelListSchema,
  type ScoringModelPatch,
  scoringModelPatchSchema,
  scoringModelSchema,
} from '@lodestone/contracts';
import { ScoringModelReadModel } from '@lodestone/persistence';
import { CompareScoringModels, DraftScoringModel, EditScoringModel } from '@lodestone/scoring';
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
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { requiredVersion } from '../http/entity-tag';
import { findRecord, sendChanged, sendCreated, sendRecord } from '../http/record-reply';
import { Repeatable } from '../http/repeatable.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import {
  ApiChange,
  ApiCreate,
  ApiDelete,
  ApiList,
  ApiRead,
  ApiRecordRef,
} from '../openapi/api-record-routes';

const ApiModelRef = ApiRecordRef('Id or version number', '1');

/** Versions of the scoring model as records: their ETag is the revision, as a draft changes under one version number. */
@ApiTags('Scoring models')
@Controller('v1/scoring-models')
export class ScoringModelsController {
  constructor(
    private readonly models: ScoringModelReadModel,
    private readonly draftScoringModel: DraftScoringModel,
    private readonly editScoringModel: EditScoringModel,
    private readonly compareScoringModels: CompareScoringModels,
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
  @ApiModelRef
  @ApiRead(scoringModelSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const model = findRecord(await this.models.find(ref));
    return sendRecord(model, request, reply, String(model.revision));
  }

  @Get(':ref/compare')
  @RequiresScope('data:read')
  @ApiOperation({ summary: 'Which judgements differ between two versions, side by side' })
  @ApiModelRef
  @ApiOkResponse({ standardSchema: modelComparisonSchema, description: 'What differs' })
  @ApiProblems(400, 404)
  compare(
    @Param('ref') ref: string,
    @Query({ schema: modelComparisonQuery }) { with: other }: ModelComparisonQuery,
  ) {
    return this.compareScoringModels.execute(ref, other);
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
    return sendCreated(model, request, reply, String(model.revision));
  }

  @Patch(':ref')
  @RequiresScope('models:write')
  @ApiOperation({ summary: 'Edit a draft: the judgements given replace those that it has' })
  @ApiModelRef
  @ApiChange(scoringModelSchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: scoringModelPatchSchema }) patch: ScoringModelPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const model = await this.editScoringModel.change({ id: await this.idOf(ref), version }, patch);
    return sendChanged(model, reply, String(model.revision));
  }

  @Delete(':ref')
  @RequiresScope('models:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a draft' })
  @ApiModelRef
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    await this.editScoringModel.delete({ id: await this.idOf(ref), version });
  }

  private async idOf(ref: string): Promise<string> {
    return findRecord(await this.models.find(ref)).id;
  }
}
