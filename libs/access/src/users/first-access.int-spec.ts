import { ApiKeyReadModel, PersistenceModule, UserReadModel } from '@lodestone/persistence';
import { SCOPES } from '@lodestone/contracts';
import { useParts } from '@lodestone/testing';
import { AccessModule } from '../access.module';
import { KeepBootstrapKey } from '../api-keys/keep-bootstrap-key';
import { SaveApiKey } from '../api-keys/save-api-key';
import { VerifyCredentials } from '../credentials/verify-credentials';
import { SignIn } from '../sessions/sign-in';
import { CreateFirstAdmin } from './create-first-admin';
import { SaveUser } from './save-user';

const parts = useParts('migrated', (url, clock) => [
  PersistenceModule.forDatabase(url),
  AccessModule.with({ clock }),
]);

const ADMIN = { email: 'admin@example.com', password: 'correct horse battery' };
const PAGE = { limit: 50 };

describe('the first admin', () => {
  const create = () => parts.get(CreateFirstAdmin).execute(ADMIN);

  it('is there once, however many start at the same time', async () => {
    expect(await parts.get(CreateFirstAdmin).isNeeded()).toBe(true);
    await Promise.all([create(), create(), create()]);
    expect(await parts.get(CreateFirstAdmin).isNeeded()).toBe(false);
    const { data } = await parts.get(UserReadModel).list(PAGE);
    expect(data).toMatchObject([{ email: ADMIN.email, role: 'admin', disabled: false, hasPassword: true }]);
    expect(await parts.get(SignIn).execute(ADMIN, '127.0.0.1')).toMatchObject({ tokenType: 'Bearer' });
  });

  it('is not made again when there are others', async () => {
    const other = { name: 'Other', role: 'admin' as const, disabled: false, password: null };
    await parts.get(SaveUser).create({ email: 'other@example.com', ...other });
    const [admin] = (await parts.get(UserReadModel).list({ ...PAGE, q: 'Administrator' })).data;
    await parts.get(SaveUser).delete({ id: admin.id, version: 'any' });
    await create();
    expect((await parts.get(UserReadModel).list(PAGE)).data).toMatchObject([{ email: 'other@example.com' }]);
  });
});

describe('the key of a start', () => {
  const keyOf = (id: string, filler = '0') => `lsk_${id}_${filler.repeat(24)}`;
  const keep = (key: string, origin: 'given' | 'made_up') => parts.get(KeepBootstrapKey).execute(key, origin);
  const outcome = async (key: string) => {
    const verdict = await parts.get(VerifyCredentials).execute(key);
    return 'caller' in verdict ? [...verdict.caller.scopes] : verdict.refusal.code;
  };

  it('has every scope, and is kept once', async () => {
    const key = keyOf('startstart1');
    await Promise.all([keep(key, 'made_up'), keep(key, 'made_up')]);
    await keep(key, 'made_up');
    expect(await outcome(key)).toEqual(SCOPES);
    expect(await parts.get(ApiKeyReadModel).find('startstart1')).toMatchObject({ createdBy: 'Lodestone' });
  });

  it('takes the place of the one that the settings gave before, but of no other', async () => {
    const issued = await parts
      .get(SaveApiKey)
      .issue({ name: 'Issued', scopes: ['data:read'], expiresAt: null });
    await keep(keyOf('settings01'), 'given');
    await keep(keyOf('settings02'), 'given');
    expect(await outcome(keyOf('settings01'))).toBe('key.revoked');
    for (const key of [keyOf('settings02'), keyOf('startstart1'), issued.key]) {
      expect(await outcome(key)).toContain('data:read');
    }
  });

  it('may get another secret, and loses the old one', async () => {
    await keep(keyOf('settings02', '1'), 'given');
    expect(await outcome(keyOf('settings02'))).toBe('key.unknown');
    expect(await outcome(keyOf('settings02', '1'))).toEqual(SCOPES);
  });

  it('stays revoked once an admin has revoked it', async () => {
    await parts.get(SaveApiKey).revoke('settings02');
    await keep(keyOf('settings02', '1'), 'given');
    expect(await outcome(keyOf('settings02', '1'))).toBe('key.revoked');
  });
});
