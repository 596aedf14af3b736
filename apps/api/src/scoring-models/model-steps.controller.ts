import {
  type ActivationInput,
  activationInputSchema,
  type ApprovalInput,
  approvalInputSchema,
  type ProposalInput,
  proposalInputSchema,
  type RejectionInput,
  rejectionInputSchema,
  type RollbackInput,
  rollbackInputSchema,
  type ScoringModelRecord,
  scoringModelSchema,
} from '@lodestone/contracts';
import { ScoringModelReadModel } from '@lodestone/persistence';
import {
  ActivateScoringModel,
  DecideScoringModel,
  ProposeScoringModel,
  RollBackScoringModel,
} from '@lodestone/scoring';
import type { SeenBy } from '@lodestone/server-kit';
import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequiresScope } from '../auth/route-access.decorator';
import { givenVersion } from '../http/entity-tag';
import { findRecord, sendChanged } from '../http/record-reply';
import { Repeatable } from '../http/repeatable.decorator';
import { ApiRecordRef, ApiStep } from '../openapi/api-record-routes';

const ApiModelRef = ApiRecordRef('Id or version number', '1');

/** What becomes of a version: proposed, decided about, put in force, brought back. */
@ApiTags('Scoring models')
@Controller('v1/scoring-models')
export class ModelStepsController {
  constructor(
    private readonly models: ScoringModelReadModel,
    private readonly proposeScoringModel: ProposeScoringModel,
    private readonly decideScoringModel: DecideScoringModel,
    private readonly activateScoringModel: ActivateScoringModel,
    private readonly rollBackScoringModel: RollBackScoringModel,
  ) {}

  @Post(':ref/propose')
  @RequiresScope('models:write')
  @HttpCode(200)
  @Repeatable()
  @ApiOperation({
    summary: 'Propose a draft, with a preview of what it does to everybody; from then on nobody edits it',
  })
  @ApiModelRef
  @ApiStep(scoringModelSchema)
  async propose(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: proposalInputSchema }) { note }: ProposalInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.proposeScoringModel.execute(await this.seen(ref, ifMatch), note), reply);
  }

  @Post(':ref/approve')
  @RequiresScope('models:approve')
  @HttpCode(200)
  @Repeatable()
  @ApiOperation({ summary: 'Approve a proposal: whoever edited or proposed it cannot' })
  @ApiModelRef
  @ApiStep(scoringModelSchema)
  async approve(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: approvalInputSchema }) { note }: ApprovalInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.decideScoringModel.approve(await this.seen(ref, ifMatch), note), reply);
  }

  @Post(':ref/reject')
  @RequiresScope('models:approve')
  @HttpCode(200)
  @Repeatable()
  @ApiOperation({ summary: 'Reject a proposal' })
  @ApiModelRef
  @ApiStep(scoringModelSchema)
  async reject(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: rejectionInputSchema }) { note }: RejectionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.decideScoringModel.reject(await this.seen(ref, ifMatch), note), reply);
  }

  @Post(':ref/withdraw')
  @RequiresScope('models:write')
  @HttpCode(200)
  @Repeatable()
  @ApiOperation({ summary: 'Take back a proposal, or an approved version that is not in force yet' })
  @ApiModelRef
  @ApiStep(scoringModelSchema)
  async withdraw(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.decideScoringModel.withdraw(await this.seen(ref, ifMatch)), reply);
  }

  @Post(':ref/activate')
  @RequiresScope('models:approve')
  @HttpCode(202)
  @Repeatable()
  @ApiOperation({
    summary: 'Put an approved version in force, now or at a time: once a run of everybody is published',
  })
  @ApiModelRef
  @ApiStep(scoringModelSchema, 202)
  async activate(
    @Param('ref') ref: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: activationInputSchema }) { at }: ActivationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.activateScoringModel.execute(await this.seen(ref, ifMatch), at), reply);
  }

  @Post(':ref/rollback')
  @RequiresScope('models:approve')
  @HttpCode(202)
  @Repeatable()
  @ApiOperation({
    summary: 'Go back to a version that was in force: its judgement as a new version, put in force at once',
  })
  @ApiModelRef
  @ApiStep(scoringModelSchema, 202)
  async rollBack(
    @Param('ref') ref: string,
    @Body({ schema: rollbackInputSchema }) { note }: RollbackInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await this.find(ref);
    const model = await this.rollBackScoringModel.execute(id, note);
    reply.header('location', `/v1/scoring-models/${model.id}`);
    return answer(model, reply);
  }

  private async seen(ref: string, ifMatch: string | undefined): Promise<SeenBy> {
    const version = givenVersion(ifMatch);
    return { id: (await this.find(ref)).id, version };
  }

  private async find(ref: string): Promise<ScoringModelRecord> {
    return findRecord(await this.models.find(ref));
  }
}

const answer = (model: ScoringModelRecord, reply: FastifyReply) =>
  sendChanged(model, reply, String(model.revision));
