import type { MigrationInterface, QueryRunner } from 'typeorm';

const USERS_AND_KEYS = `
CREATE TABLE users (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  disabled boolean NOT NULL DEFAULT false,
  password_hash text,
  oidc_issuer text,
  oidc_subject text,
  CONSTRAINT users_pk PRIMARY KEY (id),
  CONSTRAINT users_role_ck CHECK (role IN ('viewer', 'analyst', 'model_editor', 'approver', 'admin')),
  CONSTRAINT users_password_hash_ck CHECK (password_hash LIKE '$argon2id$%'),
  CONSTRAINT users_oidc_ck CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL))
);
CREATE UNIQUE INDEX users_email_uq ON users (lower(email));
CREATE UNIQUE INDEX users_oidc_subject_uq ON users (oidc_subject, oidc_issuer);
CREATE TABLE sessions (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  method text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT sessions_pk PRIMARY KEY (id),
  CONSTRAINT sessions_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT sessions_method_ck CHECK (method IN ('password', 'oidc'))
);
CREATE INDEX sessions_user_ix ON sessions (user_id);
CREATE INDEX sessions_expires_at_ix ON sessions (expires_at);
CREATE TABLE session_tokens (
  hash text NOT NULL,
  session_id uuid NOT NULL,
  kind text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT session_tokens_pk PRIMARY KEY (hash),
  CONSTRAINT session_tokens_session_fk FOREIGN KEY (session_id) REFERENCES sessions (id) ON DELETE CASCADE,
  CONSTRAINT session_tokens_kind_ck CHECK (kind IN ('access', 'refresh'))
);
CREATE INDEX session_tokens_session_ix ON session_tokens (session_id);
CREATE TABLE sign_in_attempts (
  key text NOT NULL,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  blocked_until timestamptz,
  CONSTRAINT sign_in_attempts_pk PRIMARY KEY (key),
  CONSTRAINT sign_in_attempts_failures_ck CHECK (failures >= 0)
);
CREATE INDEX sign_in_attempts_last_at_ix ON sign_in_attempts (last_at);
CREATE TABLE oidc_sign_ins (
  state_hash text NOT NULL,
  browser_hash text NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT oidc_sign_ins_pk PRIMARY KEY (state_hash)
);
CREATE TABLE session_handovers (
  code_hash text NOT NULL,
  browser_hash text NOT NULL,
  user_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT session_handovers_pk PRIMARY KEY (code_hash),
  CONSTRAINT session_handovers_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX session_handovers_user_ix ON session_handovers (user_id);
CREATE TABLE api_keys (
  id text NOT NULL,
  secret_hash text NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  origin text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT api_keys_pk PRIMARY KEY (id),
  CONSTRAINT api_keys_scopes_ck CHECK (cardinality(scopes) > 0),
  CONSTRAINT api_keys_origin_ck CHECK (origin IN ('issued', 'given', 'made_up'))
);
COMMENT ON COLUMN api_keys.origin IS 'Issued to somebody, given by the settings, or made up at the first start'`;

const AUDIT = `
CREATE TABLE audit_events (
  id bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  actor_name text NOT NULL,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text,
  before json,
  after json,
  reason text,
  request_id text,
  hash text NOT NULL,
  CONSTRAINT audit_events_pk PRIMARY KEY (id),
  CONSTRAINT audit_events_id_ck CHECK (id > 0),
  CONSTRAINT audit_events_actor_kind_ck CHECK (actor_kind IN ('user', 'api_key', 'anonymous', 'system')),
  CONSTRAINT audit_events_hash_ck CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_events_at_ix ON audit_events (at);
CREATE INDEX audit_events_actor_ix ON audit_events (actor_id, id);
CREATE INDEX audit_events_action_ix ON audit_events (action, id);
CREATE INDEX audit_events_subject_ix ON audit_events (subject_id, id);
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()`;

/** Who may sign in, with which sessions and keys, and the record of who did what. */
export class Access1795392010000 implements MigrationInterface {
  readonly name = 'Access1795392010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(USERS_AND_KEYS);
    await queryRunner.query(AUDIT);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_events');
    await queryRunner.query('DROP FUNCTION refuse_change_of_audit');
    await queryRunner.query(
      `DROP TABLE api_keys, session_handovers, oidc_sign_ins, sign_in_attempts, session_tokens, sessions, users`,
    );
  }
}
