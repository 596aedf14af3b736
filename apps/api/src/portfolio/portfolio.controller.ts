import { createHash } from 'node:crypto';
import { PORTFOLIO_LAYOUT, portfolioBandsSchema, portfolioExposureSchema } from '@lodestone/contracts';
import { CountBands, GaugeExposure, PackPortfolio } from '@lodestone/scoring';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { isAnyTag, readEntityTags, toEntityTag } from '../http/entity-tag';
import { ApiProblems } from '../openapi/api-problems.decorator';

const MEDIA_TYPE = 'application/octet-stream';

@ApiTags('Scores')
@Controller('v1/portfolio')
export class PortfolioController {
  constructor(
    private readonly packPortfolio: PackPortfolio,
    private readonly gaugeExposure: GaugeExposure,
    private readonly countBands: CountBands,
  ) {}

  @Get('bands')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'How many suppliers and partnerships are in each band' })
  @ApiOkResponse({ standardSchema: portfolioBandsSchema, description: 'Counts, however many there are' })
  @ApiProblems()
  bands() {
    return this.countBands.execute();
  }

  @Get('exposures')
  @RequiresScope('scores:read')
  @ApiOperation({ summary: 'How exposed suppliers are at each stage of each material: median and quartiles' })
  @ApiOkResponse({ standardSchema: portfolioExposureSchema, description: 'A row a stage of a material' })
  @ApiProblems()
  exposures() {
    return this.gaugeExposure.execute();
  }

  @Get('dimensions')
  @RequiresScope('scores:read')
  @ApiOperation({
    summary: 'The dimensions of everybody who has a score, packed, to try other judgements on all of them',
    description: PORTFOLIO_LAYOUT,
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'ETag that the caller has' })
  @ApiResponse({
    status: 200,
    description: 'The portfolio in the layout above',
    content: { [MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } },
    headers: { ETag: { description: 'Hash of the portfolio', schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: 'The caller has this portfolio' })
  @ApiProblems()
  async dimensions(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const bytes = Buffer.from((await this.packPortfolio.execute()).buffer);
    const tag = createHash('sha256').update(bytes).digest('base64url');
    const known = request.headers['if-none-match'];
    reply.header('etag', toEntityTag(tag));
    if (isAnyTag(known) || readEntityTags(known).includes(tag)) await reply.status(304).send();
    else await reply.header('content-type', MEDIA_TYPE).send(bytes);
  }
}
