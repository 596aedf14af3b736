import { CredentialsReadModel, Database, PersistenceModule } from '@lodestone/persistence';
import { aLatch, useParts } from '@lodestone/testing';
import { AccessModule } from '../access.module';
import { SaveApiKey } from '../api-keys/save-api-key';
import { VERDICT_LIFETIME, VerifyCredentials } from './verify-credentials';

const parts = useParts('migrated', (url, clock) => [
  PersistenceModule.forDatabase(url),
  AccessModule.with({ clock }),
]);

const verify = () => parts.get(VerifyCredentials);
const issue = () =>
  parts.get(SaveApiKey).issue({ name: 'A program', scopes: ['data:read'], expiresAt: null });
const outcome = async (key: string) => {
  const verdict = await verify().execute(key);
  return 'caller' in verdict ? verdict.caller.name : verdict.refusal.code;
};

const later = (milliseconds: number) =>
  parts.clock.set(new Date(Date.parse('2026-11-23T12:00:00Z') + milliseconds).toISOString());

let questions: jest.SpyInstance;
beforeEach(() => {
  verify().forget();
  questions = jest.spyOn(parts.get(CredentialsReadModel), 'key');
});
afterEach(() => {
  jest.restoreAllMocks();
  parts.clock.set('2026-11-23');
});

describe('a key', () => {
  it('that was verified a moment ago is not asked about again, known or unknown', async () => {
    const { key } = await issue();
    for (const [each, expected] of [
      [key, 'A program'],
      [key.replace(/.{4}$/, '0000'), 'key.unknown'],
      ['lsk_nobodyhasit_0123456789abcdefghijklmn', 'key.unknown'],
    ]) {
      questions.mockClear();
      for (let time = 0; time < 5; time++) expect(await outcome(each)).toBe(expected);
      expect(verify().remembered(each)).toBeDefined();
      expect(questions).toHaveBeenCalledTimes(1);
    }
  });

  it('is asked about again five seconds later, so another process can revoke it', async () => {
    const { key, id } = await issue();
    expect(await outcome(key)).toBe('A program');
    await parts.rows('UPDATE api_keys SET revoked_at = now() WHERE id = $1', id);
    later(VERDICT_LIFETIME - 1);
    expect(await outcome(key)).toBe('A program');
    later(VERDICT_LIFETIME);
    expect(await outcome(key)).toBe('key.revoked');
  });

  it('that many bring at once is asked about once', async () => {
    const { key } = await issue();
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome(key)));
    expect(new Set(all)).toEqual(new Set(['A program']));
    expect(questions).toHaveBeenCalledTimes(1);
  });

  it('that cannot be one is not asked about', async () => {
    for (const text of ['', 'undefined', 'lsk_short_x', `lsk_${'a'.repeat(12)}_${"'".repeat(30)}`]) {
      expect(await outcome(text)).toBe('key.unknown');
    }
    expect(questions).not.toHaveBeenCalled();
  });

  it('that is revoked while it is being asked about is not remembered as good', async () => {
    const { key, id } = await issue();
    const [asked, go] = [aLatch(), aLatch()];
    const own = new CredentialsReadModel(parts.get(Database));
    questions.mockImplementationOnce(async (of: string) => {
      const found = await own.key(of);
      asked.open();
      await go.opened;
      return found;
    });
    const first = outcome(key);
    await asked.opened;
    await parts.get(SaveApiKey).revoke(id);
    go.open();
    await first;
    expect(await outcome(key)).toBe('key.revoked');
  });

  it('is not refused for good because the database did not answer', async () => {
    const { key } = await issue();
    questions.mockRejectedValueOnce(new Error('gone'));
    await expect(verify().execute(key)).rejects.toThrow('gone');
    expect(await outcome(key)).toBe('A program');
  });
});

describe('guesses', () => {
  it('push nobody out who is known, and do not pile up', async () => {
    const { key } = await issue();
    expect(await outcome(key)).toBe('A program');
    const query = jest.spyOn(parts.get(Database), 'queryPrepared').mockResolvedValue([]);
    for (let number = 0; number < 6000; number++) {
      await verify().execute(`lsk_guessguess${number}_0123456789abcdefghijklmn`);
    }
    query.mockClear();
    expect(await outcome(key)).toBe('A program');
    expect(query).not.toHaveBeenCalled();
    expect(verify().remembered('lsk_guessguess0_0123456789abcdefghijklmn')).toBeUndefined();
    expect(verify().remembered('lsk_guessguess5999_0123456789abcdefghijklmn')).toBeDefined();
  });
});
