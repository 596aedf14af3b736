import { Readable } from 'node:stream';
import { ExportAuditEvents, VerifyAuditChain } from '@lodestone/access';
import {
  type AuditEventListQuery,
  auditEventListQuery,
  auditEventListSchema,
  type AuditExportQuery,
  auditExportQuery,
  auditVerificationSchema,
  MOST_EXPORTED,
} from '@lodestone/contracts';
import { AuditEvents } from '@lodestone/persistence';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiList } from '../openapi/api-record-routes';

const MEDIA_TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;
const TEXT = { schema: { type: 'string' as const } };

@ApiTags('Audit')
@Controller('v1/audit-events')
export class AuditEventsController {
  constructor(
    private readonly events: AuditEvents,
    private readonly exportEvents: ExportAuditEvents,
    private readonly verifyChain: VerifyAuditChain,
  ) {}

  @Get()
  @RequiresScope('admin')
  @ApiOperation({ summary: 'List who did what, the newest first' })
  @ApiList(auditEventListSchema)
  list(@Query({ schema: auditEventListQuery }) query: AuditEventListQuery) {
    return this.events.list(query);
  }

  @Get('export')
  @RequiresScope('admin')
  @ApiOperation({
    summary: `Up to ${MOST_EXPORTED} audit events as a file, the oldest first`,
    description: 'The next file starts after the last event of this one: `after` is its id.',
  })
  @ApiOkResponse({
    description: 'One event a line',
    content: { [MEDIA_TYPES.ndjson]: TEXT, [MEDIA_TYPES.csv]: TEXT },
  })
  @ApiProblems(400)
  async export(
    @Query({ schema: auditExportQuery }) query: AuditExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format } = query;
    await reply
      .header('content-type', `${MEDIA_TYPES[format]}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="audit-events.${format}"`)
      .send(Readable.from(this.exportEvents.execute(query)));
  }

  @Get('verify')
  @RequiresScope('admin')
  @ApiOperation({ summary: 'Compute the chain of audit events anew: is it as it was written?' })
  @ApiOkResponse({ standardSchema: auditVerificationSchema, description: 'Whether it is' })
  @ApiProblems()
  verify() {
    return this.verifyChain.execute();
  }
}
