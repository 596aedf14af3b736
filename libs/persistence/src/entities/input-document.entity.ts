import type { Subject, SubjectKind } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** The evidence about one subject as the engine reads it, beside the tables that it is made from. */
@Entity('input_documents')
export class InputDocumentEntity {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('text')
  name!: string;

  @Column('integer', { name: 'chain_count' })
  chainCount!: number;

  @Column('json')
  document!: Subject;

  @Column('text')
  hash!: string;

  @Column('uuid', { name: 'party_ids', array: true })
  partyIds!: readonly string[];

  @Column('uuid', { name: 'depends_on', array: true })
  dependsOn!: readonly string[];

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

/** An input document that has been replaced, kept for the receipts of what was said then. */
@Entity('input_document_versions')
export class InputDocumentVersionEntity {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;

  @PrimaryColumn('text')
  hash!: string;

  @Column('json')
  document!: Subject;
}
