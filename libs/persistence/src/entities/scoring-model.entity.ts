import type { ScoringModelRecord } from '@lodestone/contracts';
import type { ScoringParameters } from '@lodestone/scoring-engine';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A version of the scoring model; its parameters never change once it is there. */
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
}
