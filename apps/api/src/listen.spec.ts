import { listen, ListenError } from './listen';

const PLACE = { host: '192.0.2.1', port: 80 };

/** What a start says when the operating system refuses to let it listen. */
const refusalOf = (cause: unknown): Promise<Error> => {
  const app = { listen: jest.fn().mockRejectedValue(cause), getUrl: () => Promise.resolve('') };
  return listen(app as Parameters<typeof listen>[0], PLACE).then(
    () => Promise.reject(new Error('It listens')),
    (refusal: Error) => refusal,
  );
};

const systemError = (code: string, message = `listen ${code}`) => Object.assign(new Error(message), { code });

describe('an API that cannot listen', () => {
  it.each([
    ['EADDRINUSE', 'Port 80 is taken; stop what listens there or set PORT to another one'],
    ['EACCES', 'Port 80 is not for every user to listen on; set PORT to one from 1024 on'],
    ['EADDRNOTAVAIL', 'HOST 192.0.2.1 is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0'],
    ['ENOTFOUND', 'HOST 192.0.2.1 is not known here; set HOST to 127.0.0.1 or 0.0.0.0'],
    ['EAI_AGAIN', 'HOST 192.0.2.1 is not known here; set HOST to 127.0.0.1 or 0.0.0.0'],
  ])('says which setting to change: %s', async (code, message) => {
    const cause = systemError(code);
    const refusal = await refusalOf(cause);
    expect(refusal).toBeInstanceOf(ListenError);
    expect(refusal).toMatchObject({ message, cause });
  });

  it('says in one line what nobody has foreseen', async () => {
    const cause = systemError('EAFNOSUPPORT', 'listen EAFNOSUPPORT\n    at somewhere');
    expect((await refusalOf(cause)).message).toBe(
      'Nobody can listen on HOST 192.0.2.1, PORT 80: listen EAFNOSUPPORT',
    );
    expect((await refusalOf('no')).message).toBe('Nobody can listen on HOST 192.0.2.1, PORT 80: no');
  });
});
