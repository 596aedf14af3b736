import { PersistenceModule, UserReadModel } from '@lodestone/persistence';
import { useParts } from '@lodestone/testing';
import { AccessModule } from '../access.module';
import { Passwords } from '../secrets/passwords';
import { SaveUser } from '../users/save-user';
import { PER_ADDRESS } from './limit-attempts';
import { SignIn } from './sign-in';

const parts = useParts('migrated', (url, clock) => [
  PersistenceModule.forDatabase(url),
  AccessModule.with({ clock }),
]);

const PASSWORD = 'correct horse battery';
const signIn = (email: string, password = 'wrong', address = '203.0.113.1') =>
  parts.get(SignIn).execute({ email, password }, address);

afterEach(() => {
  jest.restoreAllMocks();
  parts.clock.set('2026-11-23');
});

let count = 0;
async function aUser(disabled = false): Promise<string> {
  const email = `user-${++count}@example.com`;
  await parts.get(SaveUser).create({ email, name: 'User', role: 'viewer', disabled, password: PASSWORD });
  return email;
}

describe('whoever may not enter', () => {
  it('is looked up and verified once, whoever they are, so that they cost the same', async () => {
    for (const email of [await aUser(), await aUser(true), 'nobody@example.com']) {
      const lookUp = jest.spyOn(parts.get(UserReadModel), 'rowByEmail');
      const verify = jest.spyOn(parts.get(Passwords), 'verify');
      await expect(signIn(email)).rejects.toMatchObject({ reason: 'unauthorized', code: 'sign_in.refused' });
      expect([lookUp.mock.calls.length, verify.mock.calls.length]).toEqual([1, 1]);
      jest.restoreAllMocks();
    }
  });

  it('has to wait without a look at the password', async () => {
    const email = await aUser();
    for (let time = 0; time < 5; time++) await expect(signIn(email)).rejects.toThrow();
    const verify = jest.spyOn(parts.get(Passwords), 'verify');
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: 'sign_in.too_many', retryAfter: 30 });
    expect(verify).not.toHaveBeenCalled();
  });

  it('cannot try many accounts from one address', async () => {
    jest.spyOn(parts.get(Passwords), 'verify').mockResolvedValue(false);
    const address = '203.0.113.77';
    for (let time = 0; time < PER_ADDRESS.free; time++) {
      await expect(signIn(`nobody-${time}@example.com`, 'wrong', address)).rejects.toMatchObject({
        code: 'sign_in.refused',
      });
    }
    jest.restoreAllMocks();
    const email = await aUser();
    await expect(signIn(email, PASSWORD, address)).rejects.toMatchObject({ code: 'sign_in.too_many' });
    expect(await signIn(email, PASSWORD, '203.0.113.78')).toMatchObject({ tokenType: 'Bearer' });
  });

  it('keeps no others out for longer than a quarter of an hour, and is forgotten after one', async () => {
    const email = await aUser();
    const attempts = async () =>
      (
        await parts.rows<{ failures: number; wait: number }>(
          `SELECT failures, extract(epoch FROM blocked_until - last_at)::int AS wait
           FROM sign_in_attempts WHERE key LIKE 'account %' ORDER BY last_at DESC LIMIT 1`,
        )
      )[0];
    let moment = Date.parse('2026-11-24T00:00:00Z');
    for (let time = 0; time < 15; time++) {
      parts.clock.set(new Date(moment).toISOString());
      await expect(signIn(email)).rejects.toMatchObject({ code: 'sign_in.refused' });
      moment += 900_000;
    }
    expect((await attempts()).wait).toBe(900);
    parts.clock.set(new Date(moment + 3_600_000).toISOString());
    for (let time = 0; time < 5; time++)
      await expect(signIn(email)).rejects.toMatchObject({ code: 'sign_in.refused' });
  });
});
