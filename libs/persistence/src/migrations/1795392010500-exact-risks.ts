import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that a run fills before they become partitions; whatever `scores` gets, its partitions get with it. */
const UNPUBLISHED = `SELECT c.relname FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname ~ '^scores_[0-9]+$'
    AND NOT c.relispartition`;

const onUnpublished = (change: string): string => `
DO $$ DECLARE name text; BEGIN
  FOR name IN ${UNPUBLISHED} LOOP EXECUTE format('ALTER TABLE %I ${change}', name); END LOOP;
END $$;`;

const COLUMNS = `ADD COLUMN risks double precision[] NOT NULL DEFAULT '{}', ADD COLUMN is_blocked boolean NOT NULL DEFAULT false`;
const WITHOUT_DEFAULTS = `ALTER COLUMN risks DROP DEFAULT, ALTER COLUMN is_blocked DROP DEFAULT`;

/** What was scored before says nothing of its risks, so that it is scored anew as if by another version of the engine. */
const SCORE_ANEW = `
UPDATE published_run SET engine_version = '';
UPDATE scoring_runs SET engine_version = '' WHERE status = 'running' OR is_resumable;`;

/** Scores hold the risks that their bands are decided by, unrounded, so that other judgements can be tried on all of them. */
export class ExactRisks1795392010500 implements MigrationInterface {
  readonly name = 'ExactRisks1795392010500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE scores ${COLUMNS}`);
    await queryRunner.query(onUnpublished(COLUMNS.replaceAll("'", "''")));
    await queryRunner.query(`ALTER TABLE scores ${WITHOUT_DEFAULTS}`);
    await queryRunner.query(onUnpublished(WITHOUT_DEFAULTS));
    await queryRunner.query(
      `COMMENT ON COLUMN scores.risks IS 'Value, lower and upper of each dimension in turn, then of the exposure of the worst stage, 0 to 1, unrounded'`,
    );
    await queryRunner.query(SCORE_ANEW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE scores DROP COLUMN risks, DROP COLUMN is_blocked');
    await queryRunner.query(onUnpublished('DROP COLUMN risks, DROP COLUMN is_blocked'));
  }
}
