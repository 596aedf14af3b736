import type { Partnership } from '@lodestone/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RecordEntity } from './record.entity';

/** A deal between companies and what it brings; its parties, identifiers and chains are rows of their own. */
@Entity('partnerships')
export class PartnershipEntity extends RecordEntity {
  @Column('text')
  name!: string;

  @Column('text')
  type!: Partnership['type'];

  @Column('text')
  status!: Partnership['status'];

  @Column('date', { name: 'announced_on', nullable: true })
  announcedOn!: string | null;

  @Column('numeric', { precision: 18, scale: 2, nullable: true })
  amount!: number | null;

  @Column('character', { length: 3, nullable: true })
  currency!: string | null;

  @Column('double precision', { name: 'covered_ownership_share', nullable: true })
  coveredOwnershipShare!: number | null;

  @Column('boolean')
  blocked!: boolean;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** Who takes part in a partnership, in which role and with how much; may be a supplier that we know. */
@Entity('partnership_parties')
export class PartnershipPartyEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('uuid', { name: 'supplier_id', nullable: true })
  supplierId!: string | null;

  @Column('text')
  name!: string;

  @Column('character', { length: 2, nullable: true })
  country!: string | null;

  @Column('text')
  role!: Partnership['parties'][number]['role'];

  @Column('numeric', { precision: 18, scale: 2, nullable: true })
  amount!: number | null;

  @Column('character', { length: 3, nullable: true })
  currency!: string | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
