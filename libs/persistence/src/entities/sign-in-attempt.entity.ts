import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one account or from one address, whose name is a hash. */
@Entity('sign_in_attempts')
export class SignInAttemptEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  failures!: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil!: Date | null;
}
