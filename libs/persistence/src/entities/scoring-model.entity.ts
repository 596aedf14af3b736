import type { ActorName, ModelActivation, ModelPreview, ScoringModelRecord } from '@lodestone/contracts';
import type { ScoringParameters } from '@lodestone/scoring-engine';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A version of the scoring model; only a draft is edited, and the database holds to that. */
@Entity('scoring_models')
export class ScoringModelEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  name!: string;

  @Column('text')
  status!: ScoringModelRecord['status'];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'based_on_id', nullable: true })
  basedOn!: string | null;

  @Column('jsonb')
  parameters!: ScoringParameters;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Rises with every change of the row. */
  @Column('integer', { default: 1 })
  revision!: number;

  @CreateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** The version whose judgement comes back. */
  @Column('uuid', { name: 'rollback_of_id', nullable: true })
  rollbackOf!: string | null;

  @Column('jsonb', { name: 'edited_by' })
  editedBy!: ActorName;

  @Column('jsonb', { name: 'proposed_by', nullable: true })
  proposedBy!: ActorName | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  @Column('jsonb', { name: 'decided_by', nullable: true })
  decidedBy!: ActorName | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote!: string | null;

  @Column('timestamptz', { name: 'activate_at', nullable: true })
  activateAt!: Date | null;

  @Column('uuid', { name: 'activation_run_id', nullable: true })
  activationRunId!: string | null;

  @Column('timestamptz', { name: 'activated_at', nullable: true })
  activatedAt!: Date | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @Column('json', { nullable: true })
  activation!: ModelActivation | null;
}

/** Somebody who has edited a version, or proposed it. */
@Entity('scoring_model_authors')
export class ScoringModelAuthorEntity {
  @PrimaryColumn('uuid', { name: 'model_id' })
  modelId!: string;

  /** Who answers for what the actor does. */
  @PrimaryColumn('text')
  person!: string;

  @Column('jsonb')
  actor!: ActorName;

  @CreateDateColumn({ type: 'timestamptz' })
  since!: Date;
}

/** What a proposal would do, as it was shown to whoever decides. */
@Entity('scoring_model_previews')
export class ScoringModelPreviewEntity {
  @PrimaryColumn('uuid', { name: 'model_id' })
  modelId!: string;

  @Column('json')
  preview!: ModelPreview;

  @Column('bytea')
  subjects!: Buffer;
}
