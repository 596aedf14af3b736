import { Column } from 'typeorm';

/** Where a fact comes from, as columns of the row that holds the fact. */
export class DataSourceColumns {
  @Column('text')
  publisher!: string;

  @Column('text')
  title!: string;

  @Column('text')
  year!: string;

  @Column('text')
  address!: string;

  @Column('text', { nullable: true })
  copy!: string | null;

  @Column('text', { nullable: true })
  licence!: string | null;
}
