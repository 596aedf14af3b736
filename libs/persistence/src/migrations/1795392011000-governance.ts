import type { MigrationInterface, QueryRunner } from 'typeorm';

const ISSUERS = `
ALTER TABLE api_keys ADD COLUMN issued_by_kind text, ADD COLUMN issued_by_id text,
  ADD CONSTRAINT api_keys_issued_by_ck CHECK ((issued_by_kind IS NULL) = (issued_by_id IS NULL)
    AND issued_by_kind IN ('user', 'api_key'));
COMMENT ON COLUMN api_keys.issued_by_id IS 'The user or key that issued it; NULL: nobody but the settings';
UPDATE api_keys k SET issued_by_kind = e.actor_kind, issued_by_id = e.actor_id FROM audit_events e
 WHERE e.action = 'api_key.created' AND e.subject_id = k.id AND e.actor_kind IN ('user', 'api_key') AND e.actor_id IS NOT NULL;
CREATE FUNCTION person_behind(actor jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE behind (kind, id, steps) AS (
    SELECT actor ->> 'kind', actor ->> 'id', 0
    UNION ALL
    SELECT k.issued_by_kind, k.issued_by_id, steps + 1
      FROM behind JOIN api_keys k ON behind.kind = 'api_key' AND k.id = behind.id
     WHERE k.issued_by_id IS NOT NULL AND steps < 100)
  SELECT concat(kind, ':', id) FROM behind ORDER BY steps DESC LIMIT 1
$$;
COMMENT ON FUNCTION person_behind IS 'Who answers for what an actor does: for a key, whoever issued it'`;

const MODELS = `
ALTER TABLE scoring_models DROP CONSTRAINT scoring_models_status_ck;
ALTER TABLE scoring_models
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN rollback_of_id uuid,
  ADD COLUMN edited_by jsonb,
  ADD COLUMN proposed_by jsonb,
  ADD COLUMN proposed_at timestamptz,
  ADD COLUMN decided_by jsonb,
  ADD COLUMN decided_at timestamptz,
  ADD COLUMN decision_note text,
  ADD COLUMN activate_at timestamptz,
  ADD COLUMN activation_run_id uuid,
  ADD COLUMN activated_at timestamptz,
  ADD COLUMN retired_at timestamptz,
  ADD COLUMN activation json,
  ADD CONSTRAINT scoring_models_rollback_of_fk FOREIGN KEY (rollback_of_id) REFERENCES scoring_models (id),
  ADD CONSTRAINT scoring_models_activation_run_fk FOREIGN KEY (activation_run_id) REFERENCES scoring_runs (id),
  ADD CONSTRAINT scoring_models_status_ck CHECK (
    status IN ('draft', 'proposed', 'approved', 'active', 'retired', 'rejected', 'withdrawn'));
UPDATE scoring_models SET edited_by = '{"kind": "system", "id": null, "name": "Lodestone"}', updated_at = created_at;
UPDATE scoring_models SET activated_at = created_at WHERE status IN ('active', 'retired');
ALTER TABLE scoring_models ALTER COLUMN edited_by SET NOT NULL;
CREATE INDEX scoring_models_due_ix ON scoring_models (activate_at)
  WHERE status = 'approved' AND activation_run_id IS NULL AND activate_at IS NOT NULL;
CREATE TABLE scoring_model_authors (
  model_id uuid NOT NULL,
  person text NOT NULL,
  actor jsonb NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT scoring_model_authors_pk PRIMARY KEY (model_id, person),
  CONSTRAINT scoring_model_authors_model_fk FOREIGN KEY (model_id) REFERENCES scoring_models (id) ON DELETE CASCADE
);
COMMENT ON TABLE scoring_model_authors IS 'Everybody who has edited a version since it was drafted, or proposed it; none of them can approve it';
CREATE TABLE scoring_model_previews (
  model_id uuid NOT NULL,
  preview json NOT NULL,
  subjects bytea NOT NULL,
  CONSTRAINT scoring_model_previews_pk PRIMARY KEY (model_id),
  CONSTRAINT scoring_model_previews_model_fk FOREIGN KEY (model_id) REFERENCES scoring_models (id) ON DELETE CASCADE
);
COMMENT ON COLUMN scoring_model_previews.subjects IS 'What everybody rested on and would be said of them, as it went into the hash of the preview'`;

const GOVERNMENT = `
CREATE FUNCTION refuse_scoring_model(reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', reason USING ERRCODE = 'check_violation', CONSTRAINT = 'scoring_models_governed', TABLE = 'scoring_models';
END $$;
CREATE FUNCTION govern_scoring_models() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status <> 'draft' THEN PERFORM refuse_scoring_model('only a draft is discarded'); END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status = 'active' AND EXISTS (SELECT FROM scoring_models) THEN
      PERFORM refuse_scoring_model('only the first version begins active');
    END IF;
    IF NEW.status = 'approved' AND NOT EXISTS (
      SELECT FROM scoring_models m WHERE m.id = NEW.rollback_of_id AND m.status = 'retired' AND m.parameters = NEW.parameters) THEN
      PERFORM refuse_scoring_model('a version begins approved only as what was in force before');
    END IF;
    IF NEW.status IN ('proposed', 'retired', 'rejected', 'withdrawn') THEN
      PERFORM refuse_scoring_model('a version begins as a draft');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.version, NEW.created_at, NEW.based_on_id, NEW.rollback_of_id)
       IS DISTINCT FROM (OLD.id, OLD.version, OLD.created_at, OLD.based_on_id, OLD.rollback_of_id) THEN
    PERFORM refuse_scoring_model('where a version comes from never changes');
  END IF;
  IF OLD.status <> 'draft' AND (NEW.name, NEW.note, NEW.parameters, NEW.edited_by, NEW.proposed_by, NEW.proposed_at)
       IS DISTINCT FROM (OLD.name, OLD.note, OLD.parameters, OLD.edited_by, OLD.proposed_by, OLD.proposed_at) THEN
    PERFORM refuse_scoring_model('only a draft is edited');
  END IF;
  IF OLD.decided_by IS NOT NULL AND (NEW.decided_by, NEW.decided_at) IS DISTINCT FROM (OLD.decided_by, OLD.decided_at) THEN
    PERFORM refuse_scoring_model('a decision stands');
  END IF;
  IF NEW.status <> OLD.status THEN
    IF concat(OLD.status, ' ', NEW.status) <> ALL (ARRAY['draft proposed', 'proposed approved', 'proposed rejected',
         'proposed withdrawn', 'approved withdrawn', 'approved active', 'active retired']) THEN
      PERFORM refuse_scoring_model(format('a version that is %s does not become %s', OLD.status, NEW.status));
    END IF;
    IF NEW.status = 'proposed' AND (NEW.note IS NULL OR NEW.proposed_by IS NULL) THEN
      PERFORM refuse_scoring_model('a proposal has a note and whoever made it');
    END IF;
    IF NEW.status = 'approved' AND (NEW.decided_by IS NULL OR NEW.decided_by ->> 'id' IS NULL
         OR NEW.decided_by ->> 'kind' NOT IN ('user', 'api_key') OR EXISTS (
           SELECT FROM scoring_model_authors a WHERE a.model_id = NEW.id AND a.person = person_behind(NEW.decided_by))) THEN
      PERFORM refuse_scoring_model('a version is approved by somebody who is none of its authors');
    END IF;
  END IF;
  NEW.revision := OLD.revision + 1;
  NEW.updated_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER scoring_models_governed BEFORE INSERT OR UPDATE OR DELETE ON scoring_models
  FOR EACH ROW EXECUTE FUNCTION govern_scoring_models();
CREATE FUNCTION note_scoring_model_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO scoring_model_authors (model_id, person, actor)
    SELECT NEW.id, person_behind(actor), actor
      FROM unnest(ARRAY[NEW.edited_by, NEW.proposed_by]) AS actors (actor) WHERE actor IS NOT NULL
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER scoring_models_authors AFTER INSERT OR UPDATE OF edited_by, proposed_by ON scoring_models
  FOR EACH ROW EXECUTE FUNCTION note_scoring_model_author();
CREATE FUNCTION keep_scoring_model_authors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scoring_models WHERE id = OLD.model_id) THEN
    PERFORM refuse_scoring_model('whoever was an author stays one');
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER scoring_model_authors_kept BEFORE UPDATE OR DELETE ON scoring_model_authors
  FOR EACH ROW EXECUTE FUNCTION keep_scoring_model_authors();
INSERT INTO scoring_model_authors (model_id, person, actor) SELECT id, person_behind(edited_by), edited_by FROM scoring_models`;

/** What drafts and decisions become where there are none. */
const DOWN = `
DROP TABLE scoring_model_previews, scoring_model_authors;
DROP TRIGGER scoring_models_governed ON scoring_models;
DROP TRIGGER scoring_models_authors ON scoring_models;
DROP FUNCTION keep_scoring_model_authors, note_scoring_model_author, govern_scoring_models, refuse_scoring_model;
ALTER TABLE scoring_models DROP CONSTRAINT scoring_models_status_ck;
UPDATE scoring_models SET status = 'draft' WHERE status NOT IN ('active', 'retired');
ALTER TABLE scoring_models DROP COLUMN revision, DROP COLUMN updated_at, DROP COLUMN rollback_of_id, DROP COLUMN edited_by,
  DROP COLUMN proposed_by, DROP COLUMN proposed_at, DROP COLUMN decided_by, DROP COLUMN decided_at, DROP COLUMN decision_note,
  DROP COLUMN activate_at, DROP COLUMN activation_run_id, DROP COLUMN activated_at, DROP COLUMN retired_at,
  DROP COLUMN activation,
  ADD CONSTRAINT scoring_models_status_ck CHECK (status IN ('draft', 'active', 'retired'));
DROP FUNCTION person_behind;
ALTER TABLE api_keys DROP COLUMN issued_by_kind, DROP COLUMN issued_by_id`;

/**
 * A scoring model is drafted, proposed, approved by somebody who is none of its authors, and only then put in force; the
 * database holds to that, whoever asks.
 */
export class Governance1795392011000 implements MigrationInterface {
  readonly name = 'Governance1795392011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ISSUERS);
    await queryRunner.query(MODELS);
    await queryRunner.query(GOVERNMENT);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DOWN);
  }
}
