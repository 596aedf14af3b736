import { type DynamicModule, Module } from '@nestjs/common';
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
import { ChangeReferenceData } from './reference-data/change-reference-data';
import { CheckMaterialStage } from './reference-data/check-material-stage';
import { SaveMaterial } from './reference-data/save-material';
import { SavePolicy } from './reference-data/save-policy';
import { SaveProductionShare } from './reference-data/save-production-share';
import { SaveRecyclingRate } from './reference-data/save-recycling-rate';
import { IdleRunJobs } from './runs/idle-run-jobs';
import { RunJobs } from './runs/job-handlers';
import { ExplainScore } from './scores/explain-score';
import { FindSubject } from './scores/find-subject';
import { LoadScoring } from './scores/load-scoring';
import { LookUpScores } from './scores/look-up-scores';
import { ProjectTrajectory } from './scores/project-trajectory';
import { ReadScore } from './scores/read-score';
import { RefreshScores } from './scores/refresh-scores';
import { RescoreSubjects } from './scores/rescore-subjects';
import { DraftScoringModel } from './scoring-models/draft-scoring-model';
import { LoadExamplePortfolio } from './setup/load-example-portfolio';
import { LoadReferenceSet } from './setup/load-reference-set';
import { SetUpDatabase } from './setup/set-up-database';

const USE_CASES = [
  AnswerOnce,
  ChangeEvidence,
  ChangeReferenceData,
  CheckEvidence,
  CheckMaterialStage,
  DraftScoringModel,
  EvaluateSubjects,
  ExplainScore,
  FindSubject,
  LoadEvaluation,
  LoadExamplePortfolio,
  LoadReferenceSet,
  LoadScoring,
  LookUpScores,
  PrepareCandidate,
  ProjectTrajectory,
  ReadCandidate,
  ReadScore,
  RefreshScores,
  RescoreSubjects,
  SaveMaterial,
  SavePartnership,
  SavePolicy,
  SaveProductionShare,
  SaveRecyclingRate,
  SaveSupplier,
  SetUpDatabase,
];

/** The use cases of the product; they need a `PersistenceModule`. */
@Module({})
export class ScoringModule {
  static withClock(clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: ScoringModule,
      global: true,
      providers: [
        ...USE_CASES,
        { provide: Clock, useValue: clock },
        { provide: RunJobs, useClass: IdleRunJobs },
      ],
      exports: [...USE_CASES, Clock, RunJobs],
    };
  }
}
