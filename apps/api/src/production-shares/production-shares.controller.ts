import {
  productionShareInputSchema,
  type ProductionShareInput,
  productionShareListQuery,
  type ProductionShareListQuery,
  productionShareListSchema,
  productionSharePatchSchema,
  type ProductionSharePatch,
  productionShareSchema,
} from '@lodestone/contracts';
import { ProductionShareReadModel } from '@lodestone/persistence';
import { SaveProductionShare } from '@lodestone/scoring';
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
@Controller('v1/production-shares')
export class ProductionSharesController {
  constructor(
    private readonly shares: ProductionShareReadModel,
    private readonly saveProductionShare: SaveProductionShare,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List who produces what' })
  @ApiList(productionShareListSchema)
  list(@Query({ schema: productionShareListQuery }) query: ProductionShareListQuery) {
    return this.shares.list(query);
  }

  @Get(':ref')
  @ApiOperation({ summary: 'Read a production share' })
  @ApiRecordRef('Id')
  @ApiRead(productionShareSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendRecord(await this.shares.find(ref), request, reply);
  }

  @Post()
  @ApiOperation({ summary: 'Add a production share; every score is made anew by it' })
  @ApiCreate(productionShareSchema)
  async create(
    @Body({ schema: productionShareInputSchema }) input: ProductionShareInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendCreated(await this.saveProductionShare.create(input), request, reply);
  }

  @Patch(':ref')
  @ApiOperation({ summary: 'Replace some fields of a production share; every score is made anew by it' })
  @ApiRecordRef('Id')
  @ApiChange(productionShareSchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: productionSharePatchSchema }) patch: ProductionSharePatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.shares.find(ref));
    return sendChanged(await this.saveProductionShare.change({ id, version }, patch), reply);
  }

  @Delete(':ref')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a production share; every score is made anew without it' })
  @ApiRecordRef('Id')
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.shares.find(ref));
    await this.saveProductionShare.delete({ id, version });
  }
}
