import type { Role, Scope } from '@lodestone/contracts';
import type { Actor, DomainError } from '@lodestone/server-kit';

/** Who sends a request, and what they may do. */
export interface Caller {
  readonly kind: 'user' | 'api_key';
  /** Id of the user or of the key. */
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly scopes: ReadonlySet<Scope>;
  readonly sessionId: string | null;
}

/** What became of a key or token. */
export type Verdict = { readonly caller: Caller } | { readonly refusal: DomainError };

/** The caller as the audit trail tells of them. */
export const actorOf = ({ kind, id, name }: Caller): Actor => ({ kind, id, name });
