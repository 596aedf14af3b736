/** Who may do what, and who did: users, sessions, API keys, the audit trail. */
export { AccessModule, type AccessOptions } from './access.module';
export { makeApiKey } from './api-keys/api-key-text';
export { KeepBootstrapKey, type KeyOrigin } from './api-keys/keep-bootstrap-key';
export { SaveApiKey } from './api-keys/save-api-key';
export { ExportAuditEvents } from './audit/export-audit-events';
export { VerifyAuditChain } from './audit/verify-audit-chain';
export { actorOf, type Caller, type Verdict } from './credentials/caller';
export { NoteKeyUse } from './credentials/note-key-use';
export { VerifyCredentials } from './credentials/verify-credentials';
export type { OpenIdSettings } from './openid/openid-settings';
export { SignInByOpenId } from './openid/sign-in-by-open-id';
export { ChangePassword } from './sessions/change-password';
export { EndSessions } from './sessions/end-sessions';
export { RefreshSession } from './sessions/refresh-session';
export { SignIn } from './sessions/sign-in';
export { CreateFirstAdmin } from './users/create-first-admin';
export { SaveUser } from './users/save-user';
