import type { Measure, Stage } from '@lodestone/scoring-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DataSourceColumns } from './data-source.columns';
import { RecordEntity } from './record.entity';

/** A measure that restricts exports, from when to when, and at which stages. */
@Entity('policies')
export class PolicyEntity extends RecordEntity {
  @Column('text')
  code!: string;

  @Column('text')
  title!: string;

  @Column('character', { length: 2 })
  issuer!: string;

  @Column('text')
  measure!: Measure;

  @Column('text', { array: true })
  stages!: Stage[];

  @Column('date', { name: 'in_force_from' })
  from!: string;

  @Column('date', { name: 'in_force_through', nullable: true })
  through!: string | null;

  @Column('date', { name: 'verified_through', nullable: true })
  verifiedThrough!: string | null;

  @Column('date', { name: 'announced_on', nullable: true })
  announcedOn!: string | null;

  @Column('character', { length: 2, nullable: true })
  destination!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column(() => DataSourceColumns, { prefix: false })
  source!: DataSourceColumns;
}

/** A material that a measure is about. */
@Entity('policy_materials')
export class PolicyMaterialEntity {
  @PrimaryColumn('uuid', { name: 'policy_id' })
  policyId!: string;

  @PrimaryColumn('text')
  material!: string;
}

/** A period in which a measure is suspended, both days included. */
@Entity('policy_suspensions')
export class PolicySuspensionEntity {
  @PrimaryColumn('uuid', { name: 'policy_id' })
  policyId!: string;

  @PrimaryColumn('date', { name: 'suspended_from' })
  from!: string;

  @Column('date', { name: 'suspended_through' })
  through!: string;
}
