import {
  recyclingRateInputSchema,
  type RecyclingRateInput,
  recyclingRateListQuery,
  type RecyclingRateListQuery,
  recyclingRateListSchema,
  recyclingRatePatchSchema,
  type RecyclingRatePatch,
  recyclingRateSchema,
} from '@lodestone/contracts';
import { RecyclingRateReadModel } from '@lodestone/persistence';
import { SaveRecyclingRate } from '@lodestone/scoring';
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
@Controller('v1/recycling-rates')
export class RecyclingRatesController {
  constructor(
    private readonly rates: RecyclingRateReadModel,
    private readonly saveRecyclingRate: SaveRecyclingRate,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List recycling rates' })
  @ApiList(recyclingRateListSchema)
  list(@Query({ schema: recyclingRateListQuery }) query: RecyclingRateListQuery) {
    return this.rates.list(query);
  }

  @Get(':ref')
  @ApiOperation({ summary: 'Read a recycling rate' })
  @ApiRecordRef('Id')
  @ApiRead(recyclingRateSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendRecord(await this.rates.find(ref), request, reply);
  }

  @Post()
  @ApiOperation({ summary: 'Add a recycling rate; every score is made anew by it' })
  @ApiCreate(recyclingRateSchema)
  async create(
    @Body({ schema: recyclingRateInputSchema }) input: RecyclingRateInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendCreated(await this.saveRecyclingRate.create(input), request, reply);
  }

  @Patch(':ref')
  @ApiOperation({ summary: 'Replace some fields of a recycling rate; every score is made anew by it' })
  @ApiRecordRef('Id')
  @ApiChange(recyclingRateSchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: recyclingRatePatchSchema }) patch: RecyclingRatePatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.rates.find(ref));
    return sendChanged(await this.saveRecyclingRate.change({ id, version }, patch), reply);
  }

  @Delete(':ref')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a recycling rate; every score is made anew without it' })
  @ApiRecordRef('Id')
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.rates.find(ref));
    await this.saveRecyclingRate.delete({ id, version });
  }
}
