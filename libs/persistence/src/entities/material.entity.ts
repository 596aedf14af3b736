import type { Stage } from '@lodestone/scoring-engine';
import type { Material } from '@lodestone/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity } from './record.entity';

/** A material or product that is scored, and in which lists of critical materials it stands. */
@Entity('materials')
export class MaterialEntity extends RecordEntity {
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  symbol!: string | null;

  @Column('text')
  kind!: Material['kind'];

  @Column('text', { name: 'material_group' })
  group!: Material['group'];

  @Column('boolean')
  magnet!: boolean;

  @Column('boolean', { name: 'us_critical_2025' })
  usCritical2025!: boolean;

  @Column('boolean', { name: 'eu_critical_2023' })
  euCritical2023!: boolean;

  @Column('double precision', { name: 'eu_supply_risk_2023', nullable: true })
  euSupplyRisk2023!: number | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** A stage that a material has, and the product that stands for it there. */
@Entity('material_stages')
export class MaterialStageEntity {
  @PrimaryColumn('text')
  material!: string;

  @PrimaryColumn('text')
  stage!: Stage;

  @Column('text', { name: 'represented_by', nullable: true })
  representedBy!: string | null;
}
