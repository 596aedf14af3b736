import {
  type ModelComparisonQuery,
  modelComparisonQuery,
  modelComparisonSchema,
  scoringModelInputSchema,
  scoringModelListQuery,
  scoringModelListSchema,
  scoringModelPatchSchema,
  scoringModelSchema,
} from '@lodestone/contracts';
import { ScoringModelReadModel } from '@lodestone/persistence';
import { CompareScoringModels, DraftScoringModel, EditScoringModel } from '@lodestone/scoring';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresScope } from '../auth/route-access.decorator';
import { ApiProblems } from '../openapi/api-problems.decorator';
import { ApiRecordRef } from '../openapi/api-record-routes';
import { recordRoutes } from '../records/record-routes';

const ApiModelRef = ApiRecordRef('Id or version number', '1');

const Routes = recordRoutes({
  ref: ApiModelRef,
  record: scoringModelSchema,
  input: scoringModelInputSchema,
  patch: scoringModelPatchSchema,
  query: scoringModelListQuery,
  list: scoringModelListSchema,
  scopes: { read: 'data:read', write: 'models:write' },
  // A draft changes under one version number.
  tagOf: ({ revision }) => String(revision),
  summaries: {
    list: 'List the versions of the scoring model, the newest first',
    read: 'Read a version of the scoring model, by id or version number',
    create: 'Draft a version: the judgements given replace those of the version it is based on',
    change: 'Edit a draft: the judgements given replace those that it has',
    delete: 'Discard a draft',
  },
});

/** Versions of the scoring model as records, and what differs between two of them. */
@ApiTags('Scoring models')
@Controller('v1/scoring-models')
export class ScoringModelsController extends Routes {
  constructor(
    models: ScoringModelReadModel,
    draft: DraftScoringModel,
    edit: EditScoringModel,
    private readonly compareScoringModels: CompareScoringModels,
  ) {
    super(models, {
      create: (input) => draft.execute(input),
      change: (seen, patch) => edit.change(seen, patch),
      delete: (seen) => edit.delete(seen),
    });
  }

  @Get(':ref/compare')
  @RequiresScope('data:read')
  @ApiOperation({ summary: 'Which judgements differ between two versions, side by side' })
  @ApiModelRef
  @ApiOkResponse({ standardSchema: modelComparisonSchema, description: 'What differs' })
  @ApiProblems(400, 404)
  compare(
    @Param('ref') ref: string,
    @Query({ schema: modelComparisonQuery }) { with: other }: ModelComparisonQuery,
  ) {
    return this.compareScoringModels.execute(ref, other);
  }
}
