import type { EvidenceGrade, Stage } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a supplier or partnership gets one material to the stage that it delivers; its sources are rows of their own. */
@Entity('chains')
export class ChainEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'supplier_id', nullable: true })
  supplierId!: string | null;

  @Column('uuid', { name: 'partnership_id', nullable: true })
  partnershipId!: string | null;

  @Column('integer')
  position!: number;

  @Column('text')
  material!: string;

  @Column('double precision')
  weight!: number;

  @Column('text', { name: 'delivered_stage' })
  deliveredStage!: Stage;

  @Column('text', { array: true })
  complete!: readonly Stage[];

  @Column('double precision', { name: 'recycling_post_consumer', nullable: true })
  recyclingPostConsumer!: number | null;

  @Column('double precision', { name: 'recycling_pre_consumer', nullable: true })
  recyclingPreConsumer!: number | null;

  @Column('text', { name: 'recycling_enters_at', nullable: true })
  recyclingEntersAt!: Stage | null;

  @Column('text', { name: 'recycling_evidence', nullable: true })
  recyclingEvidence!: EvidenceGrade | null;

  @Column('date', { name: 'recycling_as_of', nullable: true })
  recyclingAsOf!: string | null;

  @Column('text', { name: 'recycling_reference', nullable: true })
  recyclingReference!: string | null;

  @Column('text', { name: 'recycling_note', nullable: true })
  recyclingNote!: string | null;
}
