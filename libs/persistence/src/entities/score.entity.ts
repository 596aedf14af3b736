import type { ScoreCause } from '@lodestone/contracts';
import type { Band, SubjectKind } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The score in force of a subject. */
@Entity('scores')
export class ScoreEntity {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('double precision')
  value!: number;

  @Column('double precision')
  lower!: number;

  @Column('double precision')
  upper!: number;

  @Column('text')
  band!: Band;

  @Column('boolean', { name: 'band_is_firm' })
  bandIsFirm!: boolean;

  @Column('double precision')
  coverage!: number;

  @Column('double precision')
  confidence!: number;

  @Column('boolean')
  insufficient!: boolean;

  @Column('date', { name: 'scoring_date' })
  scoringDate!: string;

  @Column('text')
  receipt!: string;

  /** The reply of the API, ready to be sent. */
  @Column('json')
  reply!: object;

  /** Hashes of what the score rests on, by which the cause of its next change is told. */
  @Column('json')
  pins!: object;

  @Column('bigint')
  generation!: string;

  /** Of the engine that made it. */
  @Column('text', { name: 'engine_version' })
  engineVersion!: string;

  @Column('boolean')
  stale!: boolean;
}

/** A score as it was from a moment on, or its end. */
@Entity('score_changes')
export class ScoreChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text')
  cause!: ScoreCause;

  /** `null`: from then on there was no score. */
  @Column('json', { nullable: true })
  reply!: object | null;
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
