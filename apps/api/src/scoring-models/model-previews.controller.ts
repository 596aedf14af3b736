import { modelPreviewSchema } from '@lodestone/contracts';
import { ScoringModelReadModel } from '@lodestone/persistence';
import { PreviewScoringModel } from '@lodestone/scoring';
import { notFound } from '@lodestone/server-kit';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiRecordRef } from '../openapi/api-record-routes';

/** What a version of the scoring model would do to everybody. */
@ApiTags('Scoring models')
@Controller('v1/scoring-models')
export class ModelPreviewsController {
  constructor(
    private readonly models: ScoringModelReadModel,
    private readonly previewScoringModel: PreviewScoringModel,
  ) {}

  @Post(':ref/preview')
  @RequiresScope('scores:evaluate')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a version would do to everybody who has a score, as it is now; nothing is written',
    description:
      'Quick where only weights, composite, limits of bands, the gate or the coverage that suffices differ from the version in force; otherwise everybody is scored anew, which takes as long as scoring does.',
  })
  @ApiRecordRef('Id or version number', '1')
  @ApiOkResponse({ standardSchema: modelPreviewSchema, description: 'The preview' })
  @ApiProblems(404)
  async preview(@Param('ref') ref: string) {
    return (await this.previewScoringModel.execute(ref)).preview;
  }

  @Get(':ref/preview')
  @RequiresScope('data:read')
  @ApiOperation({ summary: 'The preview that was kept when a version was proposed' })
  @ApiRecordRef('Id or version number of a version that was proposed', '2')
  @ApiOkResponse({ standardSchema: modelPreviewSchema, description: 'The preview as it was' })
  @ApiProblems(404)
  async kept(@Param('ref') ref: string) {
    const preview = await this.models.preview(ref);
    if (preview !== null) return preview;
    throw notFound('model.no_preview', 'No preview was kept of that version: it was not proposed.');
  }
}
