import type { ProductionShare } from '@lodestone/contracts';
import type { Stage } from '@lodestone/scoring-engine';
import { Column, Entity } from 'typeorm';
import { DataSourceColumns } from './data-source.columns';
import { RecordEntity } from './record.entity';

/** How much of the world's production of a material at a stage comes from a country. */
@Entity('production_shares')
export class ProductionShareEntity extends RecordEntity {
  @Column('text')
  material!: string;

  @Column('text')
  stage!: Stage;

  @Column('character', { length: 2 })
  country!: string;

  @Column('double precision')
  share!: number;

  @Column('text')
  form!: string;

  @Column('text')
  quality!: ProductionShare['quality'];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column(() => DataSourceColumns, { prefix: false })
  source!: DataSourceColumns;
}
