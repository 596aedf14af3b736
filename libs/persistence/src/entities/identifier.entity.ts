import type { IdentifierScheme } from '@lodestone/contracts';
import type { SubjectKind } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What others call a supplier or partnership; unique within a kind of subject. */
@Entity('identifiers')
export class IdentifierEntity {
  @PrimaryColumn('text')
  scheme!: IdentifierScheme;

  @PrimaryColumn('text')
  value!: string;

  @PrimaryColumn('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('uuid', { name: 'supplier_id', nullable: true })
  supplierId!: string | null;

  @Column('uuid', { name: 'partnership_id', nullable: true })
  partnershipId!: string | null;
}
