import {
  partnershipInputSchema,
  type PartnershipInput,
  partnershipListQuery,
  type PartnershipListQuery,
  partnershipListSchema,
  partnershipPatchSchema,
  type PartnershipPatch,
  partnershipSchema,
} from '@lodestone/contracts';
import { PartnershipReadModel } from '@lodestone/persistence';
import { FindSubject, SavePartnership } from '@lodestone/scoring';
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

@ApiTags('Partnerships')
@ApiBearerAuth()
@Controller('v1/partnerships')
export class PartnershipsController {
  constructor(
    private readonly partnerships: PartnershipReadModel,
    private readonly findSubject: FindSubject,
    private readonly savePartnership: SavePartnership,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List partnerships with their scores in short' })
  @ApiList(partnershipListSchema)
  list(@Query({ schema: partnershipListQuery }) query: PartnershipListQuery) {
    return this.partnerships.list(query);
  }

  @Get(':ref')
  @ApiOperation({ summary: 'Read a partnership with all evidence about it' })
  @ApiSubjectRef('lodestone:mp-apple')
  @ApiRead(partnershipSchema)
  async read(
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const id = await this.findSubject.execute('partnership', ref);
    return sendRecord(await this.partnerships.find(id), request, reply);
  }

  @Post()
  @ApiOperation({ summary: 'Add a partnership; its score is there when the reply is' })
  @ApiCreate(partnershipSchema)
  async create(
    @Body({ schema: partnershipInputSchema }) input: PartnershipInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendCreated(await this.savePartnership.create(input), request, reply);
  }

  @Patch(':ref')
  @ApiOperation({
    summary: 'Replace some fields of a partnership; its score is current when the reply is there',
  })
  @ApiSubjectRef('lodestone:mp-apple')
  @ApiChange(partnershipSchema)
  async change(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: partnershipPatchSchema }) patch: PartnershipPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(ifMatch);
    const id = await this.findSubject.execute('partnership', ref);
    return sendChanged(await this.savePartnership.change({ id, version }, patch), reply);
  }

  @Delete(':ref')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a partnership that brings nobody a source' })
  @ApiSubjectRef('lodestone:mp-apple')
  @ApiDelete()
  async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
    const version = requiredVersion(ifMatch);
    await this.savePartnership.delete({ id: await this.findSubject.execute('partnership', ref), version });
  }
}
