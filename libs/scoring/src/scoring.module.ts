import { type DynamicModule, Module } from '@nestjs/common';
import { JobsModule } from '@lodestone/jobs';
import { Clock, SystemClock } from '@lodestone/server-kit';
import { EvaluateSubjects } from './evaluation/evaluate-subjects';
import { LoadEvaluation } from './evaluation/load-evaluation';
import { PrepareCandidate } from './evaluation/prepare-candidate';
import { ReadCandidate } from './evaluation/read-candidate';
import { ChangeEvidence } from './evidence/change-evidence';
import { CheckEvidence } from './evidence/check-evidence';
import { SavePartnership } from './evidence/save-partnership';
import { SaveSupplier } from './evidence/save-supplier';
import { AnswerOnce } from './idempotency/answer-once';
import { PackPortfolio } from './portfolio/pack-portfolio';
import { ChangeReferenceData } from './reference-data/change-reference-data';
import { CheckMaterialStage } from './reference-data/check-material-stage';
import { SaveMaterial } from './reference-data/save-material';
import { SavePolicy } from './reference-data/save-policy';
import { SaveProductionShare } from './reference-data/save-production-share';
import { SaveRecyclingRate } from './reference-data/save-recycling-rate';
import { CheckActivation } from './previews/check-activation';
import { PreviewScoringModel } from './previews/preview-scoring-model';
import { RescorePortfolio } from './previews/rescore-portfolio';
import { AdvanceRun } from './runs/advance-run';
import { CatchUpRun } from './runs/catch-up-run';
import { ClaimNight, NightlySchedule } from './runs/claim-night';
import { EndRun } from './runs/end-run';
import { EndScore } from './runs/end-score';
import { FinishRun } from './runs/finish-run';
import { FollowEvidence } from './runs/follow-evidence';
import { KeepScores } from './runs/keep-scores';
import { LoadRunBasis } from './runs/load-run-basis';
import { ReadSchedule } from './runs/read-schedule';
import { ReconcileRuns } from './runs/reconcile-runs';
import { ReportRun } from './runs/report-run';
import { RequestRun } from './runs/request-run';
import { RescorePending } from './runs/rescore-pending';
import { RescoreSubjects } from './runs/rescore-subjects';
import { RunJobs } from './runs/job-handlers';
import { RunSettings } from './runs/run-settings';
import { ScoringRunJobs } from './runs/scoring-run-jobs';
import { ScoreChunk } from './runs/score-chunk';
import { ScoreInputs } from './runs/score-inputs';
import { SolveExposures } from './runs/solve-exposures';
import { StartRun } from './runs/start-run';
import { ExplainScore } from './scores/explain-score';
import { FindLevers } from './scores/find-levers';
import { FindSubject } from './scores/find-subject';
import { LoadScoring } from './scores/load-scoring';
import { LookUpScores } from './scores/look-up-scores';
import { ProjectTrajectory } from './scores/project-trajectory';
import { ReadScore } from './scores/read-score';
import { FollowChanges } from './scores/follow-changes';
import { CountBands } from './portfolio/count-bands';
import { GaugeExposure } from './portfolio/gauge-exposure';
import { GaugeStability } from './scores/gauge-stability';
import { IssueReceipt } from './scores/issue-receipt';
import { RankSubject } from './scores/rank-subject';
import { ReadHistory } from './scores/read-history';
import { ReadTrends } from './scores/read-trends';
import { ActivateScoringModel } from './scoring-models/activate-scoring-model';
import { ActivationRuns } from './scoring-models/activation-runs';
import { ChangeScoringModel } from './scoring-models/change-scoring-model';
import { CompareScoringModels } from './scoring-models/compare-scoring-models';
import { DecideScoringModel } from './scoring-models/decide-scoring-model';
import { EditScoringModel } from './scoring-models/edit-scoring-model';
import { RollBackScoringModel } from './scoring-models/roll-back-scoring-model';
import { ProposeScoringModel } from './scoring-models/propose-scoring-model';
import { DraftScoringModel } from './scoring-models/draft-scoring-model';
import { LoadExamplePortfolio } from './setup/load-example-portfolio';
import { LoadReferenceSet } from './setup/load-reference-set';
import { SetUpDatabase } from './setup/set-up-database';

const USE_CASES = [
  ActivateScoringModel,
  ActivationRuns,
  ChangeScoringModel,
  CompareScoringModels,
  DecideScoringModel,
  EditScoringModel,
  RollBackScoringModel,
  ProposeScoringModel,
  IssueReceipt,
  AdvanceRun,
  AnswerOnce,
  CatchUpRun,
  ChangeEvidence,
  ChangeReferenceData,
  CheckActivation,
  CheckEvidence,
  CheckMaterialStage,
  ClaimNight,
  DraftScoringModel,
  EndRun,
  EndScore,
  EvaluateSubjects,
  ExplainScore,
  FindLevers,
  FindSubject,
  FinishRun,
  FollowChanges,
  FollowEvidence,
  CountBands,
  GaugeExposure,
  GaugeStability,
  KeepScores,
  LoadEvaluation,
  LoadExamplePortfolio,
  LoadReferenceSet,
  LoadRunBasis,
  LoadScoring,
  LookUpScores,
  PackPortfolio,
  PrepareCandidate,
  PreviewScoringModel,
  ProjectTrajectory,
  ReadCandidate,
  RankSubject,
  ReadHistory,
  ReadTrends,
  ReadScore,
  ReadSchedule,
  ReconcileRuns,
  ReportRun,
  RequestRun,
  RescorePending,
  RescorePortfolio,
  RescoreSubjects,
  SaveMaterial,
  SavePartnership,
  SavePolicy,
  SaveProductionShare,
  SaveRecyclingRate,
  SaveSupplier,
  ScoreChunk,
  ScoreInputs,
  SetUpDatabase,
  SolveExposures,
  StartRun,
];

/** How the use cases are run. */
export interface ScoringOptions {
  /** Left out: the real time. */
  readonly clock?: Clock;
  /** Left out: every night at two, by UTC. */
  readonly schedule?: NightlySchedule;
  readonly runsKept?: number;
  /** Left out: enough that a chunk costs little besides its rows, few enough that a crash loses a second. */
  readonly chunkSize?: number;
  /** Left out: in this process. */
  readonly jobs?: DynamicModule;
}

/** The use cases of the product; they need a `PersistenceModule`. */
@Module({})
export class ScoringModule {
  static with({
    clock = new SystemClock(),
    schedule = { cron: '0 2 * * *', timeZone: 'UTC' },
    runsKept = 3,
    chunkSize = 2_000,
    jobs = JobsModule.inProcess(),
  }: ScoringOptions = {}): DynamicModule {
    const settings: RunSettings = { runsKept, chunkSize };
    return {
      module: ScoringModule,
      global: true,
      imports: [jobs],
      providers: [
        ...USE_CASES,
        { provide: Clock, useValue: clock },
        { provide: NightlySchedule, useValue: schedule },
        { provide: RunSettings, useValue: settings },
        { provide: RunJobs, useClass: ScoringRunJobs },
      ],
      exports: [...USE_CASES, Clock, RunJobs],
    };
  }
}
