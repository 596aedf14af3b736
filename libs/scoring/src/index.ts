/** What the product does: scoring, explaining, evaluating, keeping evidence and reference data. */
export { EvaluateSubjects } from './evaluation/evaluate-subjects';
export { SavePartnership } from './evidence/save-partnership';
export { SaveSupplier } from './evidence/save-supplier';
export { SaveMaterial } from './reference-data/save-material';
export { SavePolicy } from './reference-data/save-policy';
export { SaveProductionShare } from './reference-data/save-production-share';
export { SaveRecyclingRate } from './reference-data/save-recycling-rate';
export { ExplainScore } from './scores/explain-score';
export { FindSubject } from './scores/find-subject';
export { LookUpScores } from './scores/look-up-scores';
export { ProjectTrajectory } from './scores/project-trajectory';
export { ReadScore } from './scores/read-score';
export { RefreshScores } from './scores/refresh-scores';
export { RescoreSubjects } from './scores/rescore-subjects';
export { DraftScoringModel } from './scoring-models/draft-scoring-model';
export { ScoringModule } from './scoring.module';
export { SetUpDatabase } from './setup/set-up-database';
