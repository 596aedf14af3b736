import type { Role } from '@lodestone/contracts';
import { Column, Entity } from 'typeorm';
import { RecordEntity } from './record.entity';

/** A person who may sign in. */
@Entity('users')
export class UserEntity extends RecordEntity {
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  @Column('boolean')
  disabled!: boolean;

  /** Argon2id; null: signs in by OpenID Connect alone. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('text', { name: 'oidc_issuer', nullable: true })
  oidcIssuer!: string | null;

  @Column('text', { name: 'oidc_subject', nullable: true })
  oidcSubject!: string | null;
}
