import {
  nightScheduleSchema,
  runDetailSchema,
  runListQuery,
  type RunListQuery,
  runListSchema,
  type RunRequest,
  runRequestSchema,
  runSchema,
} from '@lodestone/contracts';
import { RunReadModel } from '@lodestone/persistence';
import { EndRun, ReadSchedule, RequestRun } from '@lodestone/scoring';
import { notFound } from '@lodestone/server-kit';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  type MessageEvent,
  Param,
  Post,
  Query,
  Res,
  Sse,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { RequiresScope } from '../auth/route-access.decorator';
import { Repeatable } from '../http/repeatable.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiList, ApiRecordRef } from '../openapi/api-record-routes';
import { RunProgress } from './run-progress';

@ApiTags('Scoring runs')
@Controller('v1/scoring-runs')
export class ScoringRunsController {
  constructor(
    private readonly runs: RunReadModel,
    private readonly requestRun: RequestRun,
    private readonly endRun: EndRun,
    private readonly progress: RunProgress,
    private readonly readSchedule: ReadSchedule,
  ) {}

  @Get()
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'List the runs, the newest first' })
  @ApiList(runListSchema)
  list(@Query({ schema: runListQuery }) query: RunListQuery) {
    return this.runs.list(query);
  }

  @Post()
  @RequiresScope('runs:write')
  @HttpCode(202)
  @Repeatable()
  @ApiOperation({
    summary: 'Score everybody anew, or those who meet a filter; it starts when no other run goes on',
  })
  @ApiResponse({ status: 202, standardSchema: runSchema, description: 'The run, which waits for its turn' })
  @ApiProblems(400, 413, 415, 422)
  async create(
    @Body({ schema: runRequestSchema }) { scope, reason }: RunRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filter = scope === 'all' ? null : scope;
    const id = await this.requestRun.execute({ startedBy: 'request', filter, reason });
    reply.header('location', `/v1/scoring-runs/${id}`);
    return this.find(id ?? '');
  }

  @Get('schedule')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'When everybody is scored anew every night, and when the next time' })
  @ApiOkResponse({ standardSchema: nightScheduleSchema, description: 'The schedule of this server' })
  @ApiProblems()
  schedule() {
    return this.readSchedule.execute();
  }

  @Get(':ref')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'How far a run is, and once it is published what it has changed' })
  @ApiRecordRef('Id of the run')
  @ApiOkResponse({ standardSchema: runDetailSchema, description: 'The run' })
  @ApiProblems(404)
  async read(@Param('ref') ref: string) {
    return (await this.runs.detail(ref)) ?? Promise.reject(noSuchRun());
  }

  @Post(':ref/cancel')
  @RequiresScope('runs:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel a run that waits or goes on; readers keep what they see' })
  @ApiRecordRef('Id of the run')
  @ApiOkResponse({ standardSchema: runSchema, description: 'The run, cancelled' })
  @ApiProblems(404, 409)
  async cancel(@Param('ref') ref: string) {
    const { id } = await this.find(ref);
    await this.endRun.cancel(id);
    return this.find(id);
  }

  @Post(':ref/resume')
  @RequiresScope('runs:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a run that was cancelled or has failed go on from where it stood' })
  @ApiRecordRef('Id of the run')
  @ApiOkResponse({ standardSchema: runSchema, description: 'The run, which goes on' })
  @ApiProblems(404, 409)
  async resume(@Param('ref') ref: string) {
    const { id } = await this.find(ref);
    await this.endRun.resume(id);
    return this.find(id);
  }

  @Sse(':ref/events')
  @RequiresScope('scores:read')
  @ApiOperation({
    summary:
      'Follow a run: the run as server-sent events named progress, until it ends; the last is named end',
  })
  @ApiRecordRef('Id of the run')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ standardSchema: runSchema, description: 'The data of each event: the run as it is then' })
  @ApiProblems(404)
  async events(@Param('ref') ref: string): Promise<Observable<MessageEvent>> {
    const { id } = await this.find(ref);
    return this.progress.of(id);
  }

  private async find(id: string) {
    return (await this.runs.find(id)) ?? Promise.reject(noSuchRun());
  }
}

const noSuchRun = () => notFound('run.not_found', 'There is no such run.');
