import { ReferenceData1795392000000 } from './1795392000000-reference-data';
import { Subjects1795392001000 } from './1795392001000-subjects';
import { Evidence1795392002000 } from './1795392002000-evidence';
import { Scores1795392003000 } from './1795392003000-scores';
import { ScoreValidity1795392004000 } from './1795392004000-score-validity';
import { Runs1795392005000 } from './1795392005000-runs';
import { ScoresByRun1795392006000 } from './1795392006000-scores-by-run';
import { Access1795392010000 } from './1795392010000-access';
import { ExactRisks1795392010500 } from './1795392010500-exact-risks';
import { Governance1795392011000 } from './1795392011000-governance';
import { Webhooks1795392012000 } from './1795392012000-webhooks';

/** All migrations, oldest first. */
export const MIGRATIONS = [
  ReferenceData1795392000000,
  Subjects1795392001000,
  Evidence1795392002000,
  Scores1795392003000,
  ScoreValidity1795392004000,
  Runs1795392005000,
  ScoresByRun1795392006000,
  Access1795392010000,
  ExactRisks1795392010500,
  Governance1795392011000,
  Webhooks1795392012000,
];
