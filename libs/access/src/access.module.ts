import { Clock, SystemClock } from '@lodestone/server-kit';
import { type DynamicModule, Module } from '@nestjs/common';
import { KeepBootstrapKey } from './api-keys/keep-bootstrap-key';
import { SaveApiKey } from './api-keys/save-api-key';
import { ExportAuditEvents } from './audit/export-audit-events';
import { VerifyAuditChain } from './audit/verify-audit-chain';
import { ChangeAccess } from './credentials/change-access';
import { NoteKeyUse } from './credentials/note-key-use';
import { VerifyCredentials } from './credentials/verify-credentials';
import { AdmitOpenIdUser } from './openid/admit-open-id-user';
import { OPENID_SETTINGS, OpenIdProvider } from './openid/openid-provider';
import type { OpenIdSettings } from './openid/openid-settings';
import { SignInByOpenId } from './openid/sign-in-by-open-id';
import { Passwords } from './secrets/passwords';
import { ChangePassword } from './sessions/change-password';
import { EndSessions } from './sessions/end-sessions';
import { IssueSession } from './sessions/issue-session';
import { LimitAttempts } from './sessions/limit-attempts';
import { RefreshSession } from './sessions/refresh-session';
import { SignIn } from './sessions/sign-in';
import { CreateFirstAdmin } from './users/create-first-admin';
import { SaveUser } from './users/save-user';

const USE_CASES = [
  AdmitOpenIdUser,
  ChangeAccess,
  ChangePassword,
  CreateFirstAdmin,
  EndSessions,
  ExportAuditEvents,
  IssueSession,
  KeepBootstrapKey,
  LimitAttempts,
  NoteKeyUse,
  OpenIdProvider,
  Passwords,
  RefreshSession,
  SaveApiKey,
  SaveUser,
  SignIn,
  SignInByOpenId,
  VerifyAuditChain,
  VerifyCredentials,
];

/** What access is run with. */
export interface AccessOptions {
  /** Left out: the real time. */
  readonly clock?: Clock;
  /** Left out: nobody signs in by OpenID Connect. */
  readonly openId?: OpenIdSettings;
}

/** Who may do what, and who did; needs a `PersistenceModule`. */
@Module({})
export class AccessModule {
  static with({ clock = new SystemClock(), openId }: AccessOptions = {}): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        ...USE_CASES,
        { provide: Clock, useValue: clock },
        { provide: OPENID_SETTINGS, useValue: openId ?? null },
      ],
      exports: USE_CASES,
    };
  }
}
