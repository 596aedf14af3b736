import {
  materialInputSchema,
  type MaterialInput,
  materialListQuery,
  type MaterialListQuery,
  materialListSchema,
  materialPatchSchema,
  type MaterialPatch,
  materialSchema,
} from '@lodestone/contracts';
import { MaterialReadModel } from '@lodestone/persistence';
import { SaveMaterial } from '@lodestone/scoring';
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
@Controller('v1/materials')
export class MaterialsController {
  constructor(
    private readonly materials: MaterialReadModel,
    private readonly saveMaterial: SaveMaterial,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List materials' })
  @ApiList(materialListSchema)
  list(@Query({ schema: materialListQuery }) query: MaterialListQuery) {
    return this.materials.list(query);
  }

  @Get(':ref')
  @ApiOperation({ summary: 'Read a material' })
  @ApiRecordRef('Id or code', 'neodymium')
  @ApiRead(materialSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendRecord(await this.materials.find(ref), request, reply);
  }

  @Post()
  @ApiOperation({ summary: 'Add a material; every score is made anew by it' })
  @ApiCreate(materialSchema)
  async create(
    @Body({ schema: materialInputSchema }) input: MaterialInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendCreated(await this.saveMaterial.create(input), request, reply);
  }

  @Patch(':ref')
  @ApiOperation({ summary: 'Replace some fields of a material; every score is made anew by it' })
  @ApiRecordRef('Id or code', 'neodymium')
  @ApiChange(materialSchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: materialPatchSchema }) patch: MaterialPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.materials.find(ref));
    return sendChanged(await this.saveMaterial.change({ id, version }, patch), reply);
  }

  @Delete(':ref')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a material; every score is made anew without it' })
  @ApiRecordRef('Id or code', 'neodymium')
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    const { id } = findRecord(await this.materials.find(ref));
    await this.saveMaterial.delete({ id, version });
  }
}
