import type { RunEvent, RunFilter, RunReport, RunStartedBy, RunStatus } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A scoring of many subjects that takes effect as a whole. */
@Entity('scoring_runs')
export class ScoringRunEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** By which its scores are told apart from those of other runs. */
  @Column('integer')
  number!: number;

  @Column('text')
  status!: RunStatus;

  @Column('text', { name: 'started_by' })
  startedBy!: RunStartedBy;

  /** With the night: claimed by one run alone. */
  @Column('text', { nullable: true })
  schedule!: string | null;

  @Column('date', { nullable: true })
  night!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('json', { nullable: true })
  filter!: RunFilter | null;

  @Column('boolean', { name: 'covers_all' })
  coversAll!: boolean;

  @Column('uuid', { name: 'model_id', nullable: true })
  modelId!: string | null;

  @Column('date', { name: 'scoring_date', nullable: true })
  scoringDate!: string | null;

  @Column('bigint', { nullable: true })
  generation!: string | null;

  @Column('text', { name: 'engine_version', nullable: true })
  engineVersion!: string | null;

  /** Look-through is solved and the chunks are cut. */
  @Column('boolean', { name: 'is_prepared' })
  isPrepared!: boolean;

  /** It has ended, and can go on from where it stood. */
  @Column('boolean', { name: 'is_resumable' })
  isResumable!: boolean;

  @Column('integer')
  total!: number;

  /** Why it failed. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** Of its score changes. */
  @Column('bigint', { nullable: true })
  batch!: string | null;

  @Column('json', { nullable: true })
  report!: RunReport | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** A slice of a run by the order of ids. */
@Entity('run_chunks')
export class RunChunkEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('integer')
  chunk!: number;

  @Column('uuid', { name: 'first_id' })
  firstId!: string;

  @Column('uuid', { name: 'last_id' })
  lastId!: string;

  @Column('integer')
  subjects!: number;

  @Column('integer')
  failed!: number;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;
}

/** Whom a run scores that does not score everybody. */
@Entity('run_subjects')
export class RunSubjectEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;
}

/** A step in the life of a run. */
@Entity('run_events')
export class RunEventEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('text')
  event!: RunEvent;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}

/** A subject that a run could not score. */
@Entity('run_failures')
export class RunFailureEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  message!: string;
}

/** What ranks are read off once a run is published. */
@Entity('run_rankings')
export class RunRankingEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  /** Values of all sufficiently covered subjects, falling, as little-endian doubles. */
  @Column('bytea', { name: 'subject_values' })
  subjectValues!: Buffer;
}

/** A subject whose score in a run is no longer what the evidence says. */
@Entity('pending_scores')
export class PendingScoreEntity {
  @PrimaryColumn('integer', { name: 'run_number' })
  runNumber!: number;

  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Another one with every further change. */
  @Column('bigint')
  mark!: string;
}

/** The run whose scores are in force, and what all of them rest on: one row. */
@Entity('published_run')
export class PublishedRunEntity {
  @PrimaryColumn('boolean')
  id!: boolean;

  @Column('integer', { name: 'run_number' })
  runNumber!: number;

  @Column('uuid', { name: 'run_id', nullable: true })
  runId!: string | null;

  @Column('date', { name: 'scoring_date' })
  scoringDate!: string;

  @Column('bigint')
  generation!: string;

  /** Version of the reference data of that generation. */
  @Column('text', { name: 'reference_version' })
  referenceVersion!: string;

  @Column('text', { name: 'engine_version' })
  engineVersion!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
