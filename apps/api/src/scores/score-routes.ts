import {
  type ExplanationQuery,
  scoreHistoryQuery,
  type ScoreHistoryQuery,
  scoreHistorySchema,
  type ScoreQuery,
  scoreQuery,
  scoreSchema,
  explanationQuery,
  explanationSchema,
  leversQuery,
  type LeversQuery,
  leversSchema,
  rankSchema,
  receiptFileSchema,
  receiptQuery,
  type ReceiptQuery,
  stabilityQuery,
  type StabilityQuery,
  stabilitySchema,
  trajectoryQuery,
  type TrajectoryQuery,
  trajectorySchema,
} from '@lodestone/contracts';
import {
  ExplainScore,
  FindLevers,
  GaugeStability,
  IssueReceipt,
  ProjectTrajectory,
  RankSubject,
  ReadHistory,
  ReadScore,
} from '@lodestone/scoring';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Get, Injectable, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { isAnyTag, readEntityTags, toEntityTag } from '../http/entity-tag';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiSubjectRef } from '../openapi/api-record-routes';

/** The score of a subject and what there is to ask about it, the same for suppliers and partnerships. */
@Injectable()
export abstract class ScoreRoutes {
  protected abstract readonly kind: SubjectKind;

  constructor(
    private readonly readScore: ReadScore,
    private readonly explainScore: ExplainScore,
    private readonly projectTrajectory: ProjectTrajectory,
    private readonly readHistory: ReadHistory,
    private readonly rankSubject: RankSubject,
    private readonly issueReceipt: IssueReceipt,
    private readonly gaugeStability: GaugeStability,
    private readonly findLevers: FindLevers,
  ) {}

  @Get('score')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'How exposed it is, how sure that is, and what would settle it' })
  @ApiSubjectRef()
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'Receipt of a score that the caller has',
  })
  @ApiOkResponse({
    standardSchema: scoreSchema,
    headers: { ETag: { description: 'Receipt of the score', schema: { type: 'string' } } },
    description: 'The score',
  })
  @ApiResponse({ status: 304, description: 'The caller has this score' })
  @ApiProblems(400, 404)
  async score(
    @Param('ref') ref: string,
    @Query({ schema: scoreQuery }) query: ScoreQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const known = request.headers['if-none-match'];
    const knownReceipts = readEntityTags(known);
    const score = await this.readScore.execute({ kind: this.kind, ref, knownReceipts, ...query });
    reply.header('etag', toEntityTag(score.receipt));
    if (score.reply === null || knownReceipts.includes(score.receipt) || isAnyTag(known)) {
      reply.status(304);
      return undefined;
    }
    reply.header('content-type', 'application/json; charset=utf-8');
    return score.reply;
  }

  @Get('score/explanation')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'Why: what each chain, stage and source adds to the score, and what it rests on' })
  @ApiSubjectRef()
  @ApiOkResponse({ standardSchema: explanationSchema, description: 'The explanation' })
  @ApiProblems(400, 404)
  explanation(@Param('ref') ref: string, @Query({ schema: explanationQuery }) { model }: ExplanationQuery) {
    return this.explainScore.execute(this.kind, ref, model);
  }

  @Get('score/trajectory')
  @RequiresScope('scores:read')
  @ApiOperation({
    summary: 'The score today and on each later day that changes it, as planned and with plants late',
  })
  @ApiSubjectRef()
  @ApiOkResponse({ standardSchema: trajectorySchema, description: 'The trajectory' })
  @ApiProblems(400, 404)
  trajectory(@Param('ref') ref: string, @Query({ schema: trajectoryQuery }) { slip }: TrajectoryQuery) {
    return this.projectTrajectory.execute(this.kind, ref, slip);
  }

  @Get('score/receipt')
  @RequiresScope('scores:read')
  @ApiOperation({
    summary: 'Everything that the score rests on, to make it again offline and compare to the last digit',
  })
  @ApiSubjectRef()
  @ApiOkResponse({
    standardSchema: receiptFileSchema,
    description: 'The receipt, as a file that stands for itself',
  })
  @ApiProblems(400, 404)
  receipt(@Param('ref') ref: string, @Query({ schema: receiptQuery }) { asOf }: ReceiptQuery) {
    return this.issueReceipt.execute(this.kind, ref, asOf);
  }

  @Get('score/rank')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'Where it stands among all that the last run scored' })
  @ApiSubjectRef()
  @ApiOkResponse({ standardSchema: rankSchema, description: 'The rank' })
  @ApiProblems(400, 404)
  rank(@Param('ref') ref: string) {
    return this.rankSubject.execute(this.kind, ref);
  }

  @Get('score/stability')
  @RequiresScope('scores:read')
  @ApiOperation({
    summary:
      'What other weights would make of it: bands, the nearest change of band, reachable ranks, a rival',
  })
  @ApiSubjectRef()
  @ApiOkResponse({ standardSchema: stabilitySchema, description: 'The stability' })
  @ApiProblems(400, 404)
  stability(@Param('ref') ref: string, @Query({ schema: stabilityQuery }) query: StabilityQuery) {
    return this.gaugeStability.execute(this.kind, ref, query);
  }

  @Get('score/levers')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'The smallest change of each kind that alone brings it to a better band' })
  @ApiSubjectRef()
  @ApiOkResponse({ standardSchema: leversSchema, description: 'The levers' })
  @ApiProblems(400, 404)
  levers(@Param('ref') ref: string, @Query({ schema: leversQuery }) query: LeversQuery) {
    return this.findLevers.execute(this.kind, ref, query);
  }

  @Get('scores')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'What was said when: every change of the score, with its cause' })
  @ApiSubjectRef()
  @ApiOkResponse({ standardSchema: scoreHistorySchema, description: 'One page of the history' })
  @ApiProblems(400, 404)
  history(@Param('ref') ref: string, @Query({ schema: scoreHistoryQuery }) query: ScoreHistoryQuery) {
    return this.readHistory.execute(this.kind, ref, query);
  }
}
