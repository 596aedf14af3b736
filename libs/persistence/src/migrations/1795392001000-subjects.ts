import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORD = `
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()`;

const SUBJECTS = `
CREATE TABLE suppliers (${RECORD},
  name text NOT NULL,
  country character(2),
  covered_ownership_share double precision,
  blocked boolean NOT NULL DEFAULT false,
  reference text,
  note text,
  score_value double precision,
  CONSTRAINT suppliers_pk PRIMARY KEY (id),
  CONSTRAINT suppliers_covered_ownership_share_ck CHECK (covered_ownership_share BETWEEN 0 AND 1)
);
CREATE INDEX suppliers_name_ix ON suppliers (lower(name), id);
CREATE INDEX suppliers_score_ix ON suppliers (coalesce(score_value, -1), id);
CREATE INDEX suppliers_updated_at_ix ON suppliers (updated_at, id);
COMMENT ON COLUMN suppliers.score_value IS 'Value of the score in force, as in scores; here so that lists by score go along an index';
CREATE TABLE supplier_owners (
  supplier_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  holder_id uuid,
  country character(2),
  share double precision,
  as_of date,
  reference text,
  note text,
  CONSTRAINT supplier_owners_pk PRIMARY KEY (supplier_id, position),
  CONSTRAINT supplier_owners_supplier_fk FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT supplier_owners_holder_fk FOREIGN KEY (holder_id) REFERENCES suppliers (id) DEFERRABLE,
  CONSTRAINT supplier_owners_share_ck CHECK (share BETWEEN 0 AND 1)
);
CREATE INDEX supplier_owners_holder_ix ON supplier_owners (holder_id);
CREATE TABLE partnerships (${RECORD},
  name text NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  announced_on date,
  amount numeric(18, 2),
  currency character(3),
  covered_ownership_share double precision,
  blocked boolean NOT NULL DEFAULT false,
  reference text,
  note text,
  score_value double precision,
  CONSTRAINT partnerships_pk PRIMARY KEY (id),
  CONSTRAINT partnerships_type_ck CHECK (type IN ('financing', 'offtake', 'joint_venture', 'acquisition', 'equity', 'supply', 'memorandum')),
  CONSTRAINT partnerships_status_ck CHECK (status IN ('announced', 'signed', 'in_force', 'closed', 'ended')),
  CONSTRAINT partnerships_money_ck CHECK ((amount IS NULL) = (currency IS NULL)),
  CONSTRAINT partnerships_covered_ownership_share_ck CHECK (covered_ownership_share BETWEEN 0 AND 1)
);
CREATE INDEX partnerships_name_ix ON partnerships (lower(name), id);
CREATE INDEX partnerships_score_ix ON partnerships (coalesce(score_value, -1), id);
CREATE INDEX partnerships_updated_at_ix ON partnerships (updated_at, id);
COMMENT ON COLUMN partnerships.score_value IS 'Value of the score in force, as in scores; here so that lists by score go along an index';
CREATE TABLE partnership_parties (
  partnership_id uuid NOT NULL,
  position integer NOT NULL,
  supplier_id uuid,
  name text NOT NULL,
  country character(2),
  role text NOT NULL,
  amount numeric(18, 2),
  currency character(3),
  reference text,
  note text,
  CONSTRAINT partnership_parties_pk PRIMARY KEY (partnership_id, position),
  CONSTRAINT partnership_parties_partnership_fk FOREIGN KEY (partnership_id) REFERENCES partnerships (id) ON DELETE CASCADE,
  CONSTRAINT partnership_parties_supplier_fk FOREIGN KEY (supplier_id) REFERENCES suppliers (id),
  CONSTRAINT partnership_parties_role_ck CHECK (role IN ('producer', 'supplier', 'buyer', 'financier', 'investor', 'parent', 'joint_venture_partner', 'acquirer', 'target', 'vehicle')),
  CONSTRAINT partnership_parties_money_ck CHECK ((amount IS NULL) = (currency IS NULL))
);
CREATE INDEX partnership_parties_supplier_ix ON partnership_parties (supplier_id);
CREATE TABLE identifiers (
  scheme text NOT NULL,
  value text NOT NULL,
  subject_kind text NOT NULL,
  supplier_id uuid,
  partnership_id uuid,
  CONSTRAINT identifiers_pk PRIMARY KEY (scheme, value, subject_kind),
  CONSTRAINT identifiers_supplier_fk FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT identifiers_partnership_fk FOREIGN KEY (partnership_id) REFERENCES partnerships (id) ON DELETE CASCADE,
  CONSTRAINT identifiers_scheme_ck CHECK (scheme IN ('vendor', 'lei', 'duns', 'vat', 'uei', 'cage', 'lodestone')),
  CONSTRAINT identifiers_owner_ck CHECK (
    (subject_kind = 'supplier' AND supplier_id IS NOT NULL AND partnership_id IS NULL)
    OR (subject_kind = 'partnership' AND partnership_id IS NOT NULL AND supplier_id IS NULL))
);
CREATE INDEX identifiers_supplier_ix ON identifiers (supplier_id);
CREATE INDEX identifiers_partnership_ix ON identifiers (partnership_id);`;

/** Suppliers and partnerships, and under which names others know them. */
export class Subjects1795392001000 implements MigrationInterface {
  readonly name = 'Subjects1795392001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SUBJECTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE identifiers, partnership_parties, partnerships, supplier_owners, suppliers`,
    );
  }
}
