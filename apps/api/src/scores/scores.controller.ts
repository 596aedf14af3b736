import {
  changeFeedQuery,
  type ChangeFeedQuery,
  changeFeedSchema,
  type EvaluateEnvelope,
  evaluateEnvelopeSchema,
  evaluateReplySchema,
  type LookupRequest,
  lookupReplySchema,
  lookupRequestSchema,
  type TrendRequest,
  trendReplySchema,
  trendRequestSchema,
} from '@lodestone/contracts';
import { EvaluateSubjects, FollowChanges, LookUpScores, ReadTrends } from '@lodestone/scoring';
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { Repeatable } from '../http/repeatable.decorator';

@ApiTags('Scores')
@Controller('v1/scores')
export class ScoresController {
  constructor(
    private readonly lookUpScores: LookUpScores,
    private readonly evaluateSubjects: EvaluateSubjects,
    private readonly followChanges: FollowChanges,
    private readonly readTrends: ReadTrends,
  ) {}

  @Get('changes')
  @RequiresScope('scores:read')
  @ApiOperation({
    summary:
      'Every change of every score in the order in which they took effect, ends and deletions included',
  })
  @ApiOkResponse({ standardSchema: changeFeedSchema, description: 'Changes behind the cursor' })
  @ApiProblems(400)
  changes(@Query({ schema: changeFeedQuery }) query: ChangeFeedQuery) {
    return this.followChanges.execute(query);
  }

  @Post('lookup')
  @RequiresScope('scores:read')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'The scores of up to 1,000 suppliers and partnerships, in the order asked' })
  @ApiOkResponse({ standardSchema: lookupReplySchema, description: 'One item for each reference' })
  @Repeatable()
  @ApiProblems(400, 413, 415, 422)
  lookUp(@Body({ schema: lookupRequestSchema }) { refs }: LookupRequest): Promise<string> {
    return this.lookUpScores.execute(refs);
  }

  @Post('trends')
  @RequiresScope('scores:read')
  @HttpCode(200)
  @ApiOperation({
    summary: 'How up to 200 suppliers and partnerships scored in each of the last 30 runs of everybody',
  })
  @ApiOkResponse({ standardSchema: trendReplySchema, description: 'One item for each reference' })
  @Repeatable()
  @ApiProblems(400, 413, 415, 422)
  trends(@Body({ schema: trendRequestSchema }) { refs }: TrendRequest) {
    return this.readTrends.execute(refs);
  }

  @Post('evaluate')
  @RequiresScope('scores:evaluate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Score up to 100 subjects that are only thought of, or saved ones with a change' })
  @ApiOkResponse({
    standardSchema: evaluateReplySchema,
    description: 'One item for each subject; nothing is kept',
  })
  @Repeatable()
  @ApiProblems(400, 413, 415, 422)
  async evaluate(@Body({ schema: evaluateEnvelopeSchema }) request: EvaluateEnvelope) {
    return { data: await this.evaluateSubjects.execute(request) };
  }
}
