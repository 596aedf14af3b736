import {
  supplierInputSchema,
  type SupplierInput,
  supplierListQuery,
  type SupplierListQuery,
  supplierListSchema,
  supplierPatchSchema,
  type SupplierPatch,
  supplierSchema,
} from '@lodestone/contracts';
import { SupplierReadModel } from '@lodestone/persistence';
import { FindSubject, SaveSupplier } from '@lodestone/scoring';
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
import { sendChanged, sendCreated, sendRecord } from '../http/record-reply';
import {
  ApiChange,
  ApiCreate,
  ApiDelete,
  ApiList,
  ApiRead,
  ApiSubjectRef,
} from '../openapi/api-record-routes';

@ApiTags('Suppliers')
@ApiBearerAuth()
@Controller('v1/suppliers')
export class SuppliersController {
  constructor(
    private readonly suppliers: SupplierReadModel,
    private readonly findSubject: FindSubject,
    private readonly saveSupplier: SaveSupplier,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List suppliers with their scores in short' })
  @ApiList(supplierListSchema)
  list(@Query({ schema: supplierListQuery }) query: SupplierListQuery) {
    return this.suppliers.list(query);
  }

  @Get(':ref')
  @ApiOperation({ summary: 'Read a supplier with all evidence about it' })
  @ApiSubjectRef('lodestone:mp-materials')
  @ApiRead(supplierSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const id = await this.findSubject.execute('supplier', ref);
    return sendRecord(await this.suppliers.find(id), request, reply);
  }

  @Post()
  @ApiOperation({ summary: 'Add a supplier; its score is there when the reply is' })
  @ApiCreate(supplierSchema)
  async create(
    @Body({ schema: supplierInputSchema }) input: SupplierInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendCreated(await this.saveSupplier.create(input), request, reply);
  }

  @Patch(':ref')
  @ApiOperation({
    summary: 'Replace some fields of a supplier; its score is current when the reply is there',
  })
  @ApiSubjectRef('lodestone:mp-materials')
  @ApiChange(supplierSchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: supplierPatchSchema }) patch: SupplierPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const id = await this.findSubject.execute('supplier', ref);
    return sendChanged(await this.saveSupplier.change({ id, version }, patch), reply);
  }

  @Delete(':ref')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a supplier that no other record mentions' })
  @ApiSubjectRef('lodestone:mp-materials')
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    await this.saveSupplier.delete({ id: await this.findSubject.execute('supplier', ref), version });
  }
}
