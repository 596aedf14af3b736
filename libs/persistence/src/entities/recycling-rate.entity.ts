import type { RecyclingRate } from '@lodestone/contracts';
import { Column, Entity } from 'typeorm';
import { DataSourceColumns } from './data-source.columns';
import { RecordEntity } from './record.entity';

/** How much of a material comes from end-of-life scrap. */
@Entity('recycling_rates')
export class RecyclingRateEntity extends RecordEntity {
  @Column('text')
  material!: string;

  @Column('double precision')
  rate!: number;

  @Column('text')
  quality!: RecyclingRate['quality'];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column(() => DataSourceColumns, { prefix: false })
  source!: DataSourceColumns;
}
