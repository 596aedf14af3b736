import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAGES = `('extraction', 'processing', 'metal', 'component', 'product')`;

const RECORD = `
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()`;

const DATA_SOURCE = `
  source_publisher text NOT NULL,
  source_title text NOT NULL,
  source_year text NOT NULL,
  source_address text NOT NULL,
  source_copy text,
  source_licence text`;

const QUALITY = `('reported', 'average', 'estimate', 'secondary', 'lower_bound', 'weak')`;

const REFERENCE_DATA = `
CREATE TABLE materials (${RECORD},
  code text NOT NULL,
  name text NOT NULL,
  symbol text,
  kind text NOT NULL,
  material_group text NOT NULL,
  magnet boolean NOT NULL,
  us_critical_2025 boolean NOT NULL,
  eu_critical_2023 boolean NOT NULL,
  eu_supply_risk_2023 double precision,
  note text,
  CONSTRAINT materials_pk PRIMARY KEY (id),
  CONSTRAINT materials_code_uq UNIQUE (code),
  CONSTRAINT materials_kind_ck CHECK (kind IN ('material', 'product', 'group')),
  CONSTRAINT materials_group_ck CHECK (material_group IN ('light_rare_earth', 'heavy_rare_earth', 'platinum_group', 'other'))
);
CREATE TABLE material_stages (
  material text NOT NULL,
  stage text NOT NULL,
  represented_by text,
  CONSTRAINT material_stages_pk PRIMARY KEY (material, stage),
  CONSTRAINT material_stages_material_fk FOREIGN KEY (material) REFERENCES materials (code) ON DELETE CASCADE,
  CONSTRAINT material_stages_represented_by_fk FOREIGN KEY (represented_by) REFERENCES materials (code) DEFERRABLE,
  CONSTRAINT material_stages_stage_ck CHECK (stage IN ${STAGES}),
  CONSTRAINT material_stages_not_itself_ck CHECK (represented_by <> material)
);
CREATE INDEX material_stages_represented_by_ix ON material_stages (represented_by);
CREATE TABLE production_shares (${RECORD},
  material text NOT NULL,
  stage text NOT NULL,
  country character(2) NOT NULL,
  share double precision NOT NULL,
  form text NOT NULL,
  quality text NOT NULL,
  note text, ${DATA_SOURCE},
  CONSTRAINT production_shares_pk PRIMARY KEY (id),
  CONSTRAINT production_shares_country_uq UNIQUE (material, stage, country),
  CONSTRAINT production_shares_material_fk FOREIGN KEY (material) REFERENCES materials (code) ON DELETE CASCADE,
  CONSTRAINT production_shares_stage_ck CHECK (stage IN ${STAGES}),
  CONSTRAINT production_shares_share_ck CHECK (share > 0 AND share <= 1),
  CONSTRAINT production_shares_quality_ck CHECK (quality IN ${QUALITY})
);
CREATE TABLE recycling_rates (${RECORD},
  material text NOT NULL,
  rate double precision NOT NULL,
  quality text NOT NULL,
  note text, ${DATA_SOURCE},
  CONSTRAINT recycling_rates_pk PRIMARY KEY (id),
  CONSTRAINT recycling_rates_material_uq UNIQUE (material),
  CONSTRAINT recycling_rates_material_fk FOREIGN KEY (material) REFERENCES materials (code) ON DELETE CASCADE,
  CONSTRAINT recycling_rates_rate_ck CHECK (rate >= 0 AND rate <= 1),
  CONSTRAINT recycling_rates_quality_ck CHECK (quality IN ${QUALITY})
);
CREATE TABLE policies (${RECORD},
  code text NOT NULL,
  title text NOT NULL,
  issuer character(2) NOT NULL,
  measure text NOT NULL,
  stages text[] NOT NULL DEFAULT '{}',
  in_force_from date NOT NULL,
  in_force_through date,
  verified_through date,
  announced_on date,
  destination character(2),
  note text, ${DATA_SOURCE},
  CONSTRAINT policies_pk PRIMARY KEY (id),
  CONSTRAINT policies_code_uq UNIQUE (code),
  CONSTRAINT policies_measure_ck CHECK (measure IN ('licence', 'tax', 'quota', 'prohibition', 'technology', 'end_use')),
  CONSTRAINT policies_stages_ck CHECK (stages <@ ARRAY['extraction', 'processing', 'metal', 'component', 'product']),
  CONSTRAINT policies_period_ck CHECK (in_force_from <= in_force_through)
);
CREATE TABLE policy_materials (
  policy_id uuid NOT NULL,
  material text NOT NULL,
  CONSTRAINT policy_materials_pk PRIMARY KEY (policy_id, material),
  CONSTRAINT policy_materials_policy_fk FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE,
  CONSTRAINT policy_materials_material_fk FOREIGN KEY (material) REFERENCES materials (code)
);
CREATE INDEX policy_materials_material_ix ON policy_materials (material);
CREATE TABLE policy_suspensions (
  policy_id uuid NOT NULL,
  suspended_from date NOT NULL,
  suspended_through date NOT NULL,
  CONSTRAINT policy_suspensions_pk PRIMARY KEY (policy_id, suspended_from),
  CONSTRAINT policy_suspensions_policy_fk FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE,
  CONSTRAINT policy_suspensions_period_ck CHECK (suspended_from <= suspended_through)
);`;

/** Materials, who produces them where, how much is recycled, and what restricts their export. */
export class ReferenceData1795392000000 implements MigrationInterface {
  readonly name = 'ReferenceData1795392000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(REFERENCE_DATA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE policy_suspensions, policy_materials, policies, recycling_rates, production_shares, material_stages, materials`,
    );
  }
}
