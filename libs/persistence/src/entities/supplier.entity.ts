import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity } from './record.entity';

/** A company or site that delivers; its identifiers, owners and chains are rows of their own. */
@Entity('suppliers')
export class SupplierEntity extends RecordEntity {
  @Column('text')
  name!: string;

  @Column('character', { length: 2, nullable: true })
  country!: string | null;

  @Column('double precision', { name: 'covered_ownership_share', nullable: true })
  coveredOwnershipShare!: number | null;

  @Column('boolean')
  blocked!: boolean;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** Who holds a part of a supplier; the holder may be a supplier itself. */
@Entity('supplier_owners')
export class SupplierOwnerEntity {
  @PrimaryColumn('uuid', { name: 'supplier_id' })
  supplierId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'holder_id', nullable: true })
  holderId!: string | null;

  @Column('character', { length: 2, nullable: true })
  country!: string | null;

  @Column('double precision', { nullable: true })
  share!: number | null;

  @Column('date', { name: 'as_of', nullable: true })
  asOf!: string | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
