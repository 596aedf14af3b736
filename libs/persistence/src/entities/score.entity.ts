import type { ScoreCause } from '@lodestone/contracts';
import type { Band, SubjectKind } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A score as it was from the moment of its batch on, or its end. */
@Entity('score_changes')
export class ScoreChangeEntity {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  @PrimaryColumn('bigint')
  batch!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('text')
  cause!: ScoreCause;

  /** It says something else than before; else only what stands around it has changed. */
  @Column('boolean', { name: 'is_news' })
  isNews!: boolean;

  @Column('double precision', { name: 'old_value', nullable: true })
  oldValue!: number | null;

  @Column('text', { name: 'old_band', nullable: true })
  oldBand!: Band | null;

  /** `null`: from then on there was no score. */
  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('text', { nullable: true })
  band!: Band | null;

  @Column('double precision', { array: true })
  confidences!: readonly number[];

  @Column('date', { name: 'scoring_date' })
  scoringDate!: string;

  /** Of the reference data; `null`: not kept. */
  @Column('bigint', { nullable: true })
  generation!: string | null;

  @Column('text', { nullable: true })
  receipt!: string | null;

  @Column('text', { name: 'input_hash', nullable: true })
  inputHash!: string | null;

  /** What the receipt needs besides input document, reference version and model. */
  @Column('json', { nullable: true })
  basis!: object | null;

  /** The reply of the API, with marks where figures stand that move from day to day. */
  @Column('text', { nullable: true })
  reply!: string | null;
}

/** Score changes that took effect together. */
@Entity('score_batches')
export class ScoreBatchEntity {
  /** Follows the order of commits without a gap. */
  @PrimaryColumn('bigint')
  position!: string;

  @Column('bigint')
  batch!: string;

  @Column('uuid', { name: 'run_id', nullable: true })
  runId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}

/** What all scores rest on besides evidence: one row. */
@Entity('scoring_basis')
export class ScoringBasisEntity {
  @PrimaryColumn('boolean')
  id!: boolean;

  @Column('text', { name: 'reference_set' })
  referenceSet!: string;

  @Column('integer', { name: 'reference_revision' })
  referenceRevision!: number;

  @Column('bigint')
  generation!: string;
}
