import { Column } from 'typeorm';

/** Where a fact comes from, as columns of the row that holds the fact. */
export class DataSourceColumns {
  @Column('text', { name: 'source_publisher' })
  publisher!: string;

  @Column('text', { name: 'source_title' })
  title!: string;

  @Column('text', { name: 'source_year' })
  year!: string;

  @Column('text', { name: 'source_address' })
  address!: string;

  @Column('text', { name: 'source_copy', nullable: true })
  copy!: string | null;

  @Column('text', { name: 'source_licence', nullable: true })
  licence!: string | null;
}
