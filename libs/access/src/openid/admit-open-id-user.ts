import type { Role } from '@lodestone/contracts';
import { UserReadModel, UserStore } from '@lodestone/persistence';
import { DomainError } from '@lodestone/server-kit';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { ChangeAccess } from '../credentials/change-access';
import { OpenIdProvider } from './openid-provider';
import { type Claims, roleOfClaims } from './role-of-claims';

const identitySchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254),
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(100).optional().catch(undefined),
});
type Identity = z.infer<typeof identitySchema>;

type User = NonNullable<Awaited<ReturnType<UserReadModel['rowById']>>>;

/** Finds the user whom an OpenID provider vouches for, or adds them; their role is what the provider says. */
@Injectable()
export class AdmitOpenIdUser {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly changeAccess: ChangeAccess,
    private readonly users: UserReadModel,
    private readonly store: UserStore,
  ) {}

  /**
   * @returns id of the user
   * @throws {DomainError} `oidc.no_email`, `oidc.no_role`, `oidc.email_taken`, or `oidc.refused` for a disabled user
   */
  async execute(claims: Claims): Promise<string> {
    const { data: identity } = identitySchema.safeParse(claims);
    if (identity === undefined)
      throw refusal('oidc.no_email', 'The OpenID provider tells no e-mail address.');
    const role = roleOfClaims(claims, this.provider.settings);
    if (role === null) throw refusal('oidc.no_role', 'The OpenID provider gives you no role here.');
    return this.changeAccess.transaction(async () => {
      await this.store.lock();
      const known = await this.find(identity);
      const id = known?.id ?? uuid();
      const read = () => this.users.find(id);
      await this.changeAccess.follow({ type: 'user', id, read }, () => this.keep(id, known, identity, role));
      return id;
    });
  }

  private async find(identity: Identity): Promise<User | null> {
    const { issuer } = this.provider.settings;
    const known = await this.users.rowByOpenId(issuer, identity.sub);
    if (known !== null) return known;
    const namesake = await this.users.rowByEmail(identity.email);
    if (namesake === null) return null;
    // Whoever may write any address into their profile must not get at the account of another by that.
    if (namesake.oidcSubject === null && identity.email_verified === true) return namesake;
    throw refusal('oidc.email_taken', 'There is already another user of this e-mail address.');
  }

  private async keep(id: string, known: User | null, identity: Identity, role: Role): Promise<void> {
    const openId = { oidcIssuer: this.provider.settings.issuer, oidcSubject: identity.sub };
    if (known === null) {
      const { email, name = email } = identity;
      await this.store.insert(id, { email, name, role, disabled: false, passwordHash: null, ...openId });
      return;
    }
    if (known.disabled) throw refusal('oidc.refused', 'The sign-in by OpenID Connect did not succeed.');
    // There has to be an admin, whatever the provider says.
    const isLastAdmin = known.role === 'admin' && role !== 'admin' && !(await this.users.hasOtherAdmin(id));
    const kept = { role: isLastAdmin ? known.role : role, ...openId };
    if (known.role === kept.role && known.oidcSubject === identity.sub) return;
    await this.store.replace(known, kept);
  }
}

const refusal = (code: string, message: string) => new DomainError('forbidden', code, message);
