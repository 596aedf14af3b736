import type { Control, EvidenceGrade, Stage, Status } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A site or supplier that feeds one stage of a chain, with its share of what is delivered there. */
@Entity('sources')
export class SourceEntity {
  @PrimaryColumn('uuid', { name: 'chain_id' })
  chainId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  stage!: Stage;

  @Column('double precision', { nullable: true })
  share!: number | null;

  @Column('character', { length: 2, nullable: true })
  country!: string | null;

  @Column('uuid', { name: 'upstream_supplier_id', nullable: true })
  supplierId!: string | null;

  @Column('uuid', { name: 'partnership_id', nullable: true })
  partnershipId!: string | null;

  @Column('text')
  control!: Control;

  @Column('double precision', { name: 'equity_share', nullable: true })
  equityShare!: number | null;

  @Column('double precision', { name: 'covered_ownership_share', nullable: true })
  coveredOwnershipShare!: number | null;

  @Column('text')
  status!: Status;

  @Column('date', { name: 'available_from', nullable: true })
  availableFrom!: string | null;

  @Column('date', { name: 'available_until', nullable: true })
  until!: string | null;

  @Column('text')
  evidence!: EvidenceGrade;

  @Column('date', { name: 'as_of', nullable: true })
  asOf!: string | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
