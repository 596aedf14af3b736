import type { MigrationInterface, QueryRunner } from 'typeorm';

const WEBHOOKS = `
CREATE TABLE webhooks (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL,
  url text NOT NULL,
  events text[] NOT NULL,
  paused_at timestamptz,
  paused_because text,
  secret text NOT NULL,
  previous_secret text,
  previous_secret_until timestamptz,
  change_position bigint NOT NULL,
  change_subject_id uuid,
  event_position bigint NOT NULL,
  CONSTRAINT webhooks_pk PRIMARY KEY (id),
  CONSTRAINT webhooks_events_ck CHECK (cardinality(events) > 0
    AND events <@ ARRAY['score.changed', 'score.band_changed', 'score.ended', 'run.finished', 'policy.expiring']),
  CONSTRAINT webhooks_paused_ck CHECK ((paused_at IS NULL) = (paused_because IS NULL)
    AND paused_because IN ('asked', 'unanswered', 'gone')),
  CONSTRAINT webhooks_secret_ck CHECK (secret LIKE 'whsec\\_%'),
  CONSTRAINT webhooks_previous_secret_ck CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
COMMENT ON COLUMN webhooks.secret IS 'As it is: what a message is signed with has to be known to whoever signs';
COMMENT ON COLUMN webhooks.change_position IS 'Up to here, and in that batch up to the subject, changes of scores have become deliveries';
COMMENT ON COLUMN webhooks.event_position IS 'Up to here events have become deliveries';
CREATE TABLE webhook_events (
  position bigint NOT NULL,
  key text NOT NULL,
  type text NOT NULL,
  occurred_at timestamptz NOT NULL,
  data json NOT NULL,
  CONSTRAINT webhook_events_pk PRIMARY KEY (position),
  CONSTRAINT webhook_events_key_uq UNIQUE (key),
  CONSTRAINT webhook_events_type_ck CHECK (type IN ('run.finished', 'policy.expiring'))
);
COMMENT ON TABLE webhook_events IS 'What happened besides changes of scores, each once; positions follow the order of commits without a gap';
CREATE TABLE webhook_deliveries (
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  type text NOT NULL,
  message text NOT NULL,
  created_at timestamptz NOT NULL,
  status text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  attempts jsonb NOT NULL DEFAULT '[]',
  next_attempt_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT webhook_deliveries_pk PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE,
  CONSTRAINT webhook_deliveries_status_ck CHECK (status IN ('waiting', 'delivered', 'failed')),
  CONSTRAINT webhook_deliveries_tries_ck CHECK (tries >= 0),
  CONSTRAINT webhook_deliveries_ended_ck CHECK ((status = 'waiting') = (ended_at IS NULL)
    AND (status = 'waiting') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_waiting_ix ON webhook_deliveries (webhook_id, next_attempt_at, id) WHERE status = 'waiting';
CREATE INDEX webhook_deliveries_webhook_ix ON webhook_deliveries (webhook_id, created_at, id);
CREATE INDEX webhook_deliveries_created_at_ix ON webhook_deliveries (created_at, id);
CREATE INDEX webhook_deliveries_ended_at_ix ON webhook_deliveries (ended_at);
COMMENT ON COLUMN webhook_deliveries.tries IS 'Attempts that were begun since it waits; one that nobody saw the end of counts'`;

/** Whom to tell of what happens, what has happened, and who has been told. */
export class Webhooks1795392012000 implements MigrationInterface {
  readonly name = 'Webhooks1795392012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WEBHOOKS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE webhook_deliveries, webhook_events, webhooks');
  }
}
