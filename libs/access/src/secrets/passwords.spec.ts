import { parseOptions, verify } from '@node-rs/argon2';
import { Passwords } from './passwords';

jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...actual, verify: jest.fn(actual.verify) };
});

const passwords = new Passwords();
const verified = jest.mocked(verify);

beforeEach(() => verified.mockClear());

describe('a password', () => {
  it('is verified by its hash', async () => {
    const hash = await passwords.hash('correct horse battery');
    expect(await passwords.verify(hash, 'correct horse battery')).toBe(true);
    expect(await passwords.verify(hash, 'correct horse batterY')).toBe(false);
  });

  it('has another hash each time', async () => {
    expect(await passwords.hash('correct horse')).not.toBe(await passwords.hash('correct horse'));
  });

  it('is the same however its letters are put together', async () => {
    expect(await passwords.verify(await passwords.hash('Zu\u0308rich 12345'), 'Z\u00fcrich 12345')).toBe(
      true,
    );
  });

  it('of nobody is never right, and costs the same work', async () => {
    const hash = await passwords.hash('correct horse battery');
    await passwords.verify(hash, 'wrong');
    expect(await passwords.verify(null, 'wrong')).toBe(false);
    expect(verified).toHaveBeenCalledTimes(2);
    const [known, nobodys] = verified.mock.calls.map(([against]) => parseOptions(against));
    expect(nobodys).toEqual(known);
    expect(known).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  });
});
