import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE scores ADD COLUMN engine_version text;
UPDATE scores SET engine_version = coalesce(reply ->> 'engineVersion', '');
ALTER TABLE scores ALTER COLUMN engine_version SET NOT NULL;
COMMENT ON COLUMN scores.engine_version IS 'A score of another version of the engine is not current';
ALTER TABLE score_changes ALTER COLUMN reply DROP NOT NULL;
COMMENT ON COLUMN score_changes.reply IS 'NULL: from then on there was nothing to score, and no score';`;

const DOWN = `
DELETE FROM score_changes WHERE reply IS NULL;
COMMENT ON COLUMN score_changes.reply IS NULL;
ALTER TABLE score_changes ALTER COLUMN reply SET NOT NULL;
ALTER TABLE scores DROP COLUMN engine_version;`;

/** A score names the engine that made it, and the history says when a score ended. */
export class ScoreValidity1795392004000 implements MigrationInterface {
  readonly name = 'ScoreValidity1795392004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
