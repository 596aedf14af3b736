import {
  applyDecorators,
  Body,
  Delete,
  Get,
  Headers,
  HttpCode,
  Injectable,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { Scope } from '@lodestone/contracts';
import { ApiOperation } from '@nestjs/swagger';
import type { SeenBy } from '@lodestone/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { RequiresScope } from '../auth/route-access.decorator';
import { requiredVersion } from '../http/entity-tag';
import { findRecord, sendChanged, sendCreated, sendRecord, type Versioned } from '../http/record-reply';
import { Repeatable } from '../http/repeatable.decorator';
import { ApiChange, ApiCreate, ApiDelete, ApiList, ApiRead } from '../openapi/api-record-routes';

/** What the routes of one kind of record take and answer, and what the contract says of them. */
export interface RecordRoutesOptions<Item, Filter, Input, Change> {
  /** How a path addresses a record. */
  readonly ref: MethodDecorator;
  readonly record: z.ZodType<Item>;
  /** What adding one answers; left out: the record. */
  readonly created?: z.ZodType;
  readonly input: z.ZodType<Input>;
  readonly patch: z.ZodType<Change>;
  readonly query: z.ZodType<Filter>;
  readonly list: z.ZodType;
  /** What reading and writing ask for; left out: what evidence and reference data do. */
  readonly scopes?: { readonly read: Scope; readonly write: Scope };
  /** What is sent holds a secret, so nothing of it is kept to recognise it again. */
  readonly holdsSecrets?: boolean;
  /** What the ETag of a record says; left out: its version. */
  readonly tagOf?: (record: Item) => string;
  /** What each route does, in a line. */
  readonly summaries: Readonly<Record<'list' | 'read' | 'create' | 'change' | 'delete', string>>;
}

/** Answers questions about records. */
interface Records<Item, Filter> {
  list(query: Filter): Promise<object>;
  find(ref: string): Promise<Item | null>;
}

/** Changes records. */
interface SaveRecords<Item, Input, Change> {
  create(input: Input): Promise<Item>;
  change(seen: SeenBy, patch: Change): Promise<Item>;
  delete(seen: SeenBy): Promise<void>;
}

/** List, read, add, change and delete: the routes that every kind of record has. */
export function recordRoutes<Item extends Versioned, Filter, Input, Change>({
  ref: ApiRef,
  record,
  created = record,
  input: inputSchema,
  patch: patchSchema,
  query: querySchema,
  list,
  scopes = { read: 'data:read', write: 'data:write' },
  holdsSecrets = false,
  tagOf = ({ version }) => String(version),
  summaries,
}: RecordRoutesOptions<Item, Filter, Input, Change>) {
  @Injectable()
  abstract class RecordRoutes {
    /** @param findId the id behind any other name of a record; left out where `records` knows them all */
    protected constructor(
      private readonly records: Records<Item, Filter>,
      private readonly saveRecord: SaveRecords<Item, Input, Change>,
      private readonly findId?: (ref: string) => Promise<string>,
    ) {}

    @Get()
    @RequiresScope(scopes.read)
    @ApiOperation({ summary: summaries.list })
    @ApiList(list)
    list(@Query({ schema: querySchema }) query: Filter) {
      return this.records.list(query);
    }

    @Get(':ref')
    @RequiresScope(scopes.read)
    @ApiOperation({ summary: summaries.read })
    @ApiRef
    @ApiRead(record)
    async read(
      @Param('ref') ref: string,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const item = await this.find(ref);
      return sendRecord(item, request, reply, tagOf(item));
    }

    @Post()
    @RequiresScope(scopes.write)
    @(holdsSecrets ? applyDecorators() : Repeatable())
    @ApiOperation({ summary: summaries.create })
    @ApiCreate(created)
    async create(
      @Body({ schema: inputSchema }) input: Input,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const item = await this.saveRecord.create(input);
      return sendCreated(item, request, reply, tagOf(item));
    }

    @Patch(':ref')
    @RequiresScope(scopes.write)
    @ApiOperation({ summary: summaries.change })
    @ApiRef
    @ApiChange(record)
    async change(
      @Param('ref') ref: string,
      @Headers('if-match') ifMatch: string | undefined,
      @Body({ schema: patchSchema }) patch: Change,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const version = requiredVersion(ifMatch);
      const item = await this.saveRecord.change({ id: await this.idOf(ref), version }, patch);
      return sendChanged(item, reply, tagOf(item));
    }

    @Delete(':ref')
    @RequiresScope(scopes.write)
    @HttpCode(204)
    @ApiOperation({ summary: summaries.delete })
    @ApiRef
    @ApiDelete()
    async delete(@Param('ref') ref: string, @Headers('if-match') ifMatch: string | undefined) {
      const version = requiredVersion(ifMatch);
      await this.saveRecord.delete({ id: await this.idOf(ref), version });
    }

    private async find(ref: string): Promise<Item> {
      return findRecord(await this.records.find((await this.findId?.(ref)) ?? ref));
    }

    private async idOf(ref: string): Promise<string> {
      return (await this.findId?.(ref)) ?? (await this.find(ref)).id;
    }
  }
  return RecordRoutes;
}
