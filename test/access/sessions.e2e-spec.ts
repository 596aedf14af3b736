import { callerSchema, sessionTokensSchema, SCOPES_OF_ROLE } from '@lodestone/contracts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { rowsOf } from '../api/database-content';
import { useApi } from '../setup/use-api';
import { aPerson, aUser, callWith, PASSWORD, signIn } from './people';

const api = useApi('migrated');

const current = (token: string) => callWith(api, token)('get', '/v1/sessions/current');
const refresh = (refreshToken: string) =>
  api.anonymous('post', '/v1/sessions/refresh').send({ refreshToken });

afterEach(() => api.clock.set('2026-11-23'));

describe('a session', () => {
  it('begins with e-mail address and password, whatever the case of the address', async () => {
    const { id, email } = await aUser(api, { role: 'analyst' });
    const tokens = bodyOf(await signIn(api, email.toUpperCase()), sessionTokensSchema, 201);
    expect(tokens).toMatchObject({
      accessTokenExpiresAt: '2026-11-23T12:15:00.000Z',
      refreshTokenExpiresAt: '2026-12-23T12:00:00.000Z',
    });
    const caller = bodyOf(await current(tokens.accessToken), callerSchema);
    expect(caller).toMatchObject({ kind: 'user', id, email, role: 'analyst' });
    expect(caller.scopes).toEqual(SCOPES_OF_ROLE.analyst);
  });

  it('ends for its access token after a quarter of an hour', async () => {
    const { token } = await aPerson(api);
    api.clock.set('2026-11-23T12:14:59Z');
    expect((await current(token)).status).toBe(200);
    api.clock.set('2026-11-23T12:15:00Z');
    problemOf(await current(token), { status: 401, code: 'session.expired' });
  });

  it('goes on with other tokens for thirty days after each refresh', async () => {
    const { tokens } = await aPerson(api);
    api.clock.set('2026-12-23T11:59:59Z');
    const next = bodyOf(await refresh(tokens.refreshToken), sessionTokensSchema);
    expect((await current(next.accessToken)).status).toBe(200);
    api.clock.set('2027-01-22T11:59:59Z');
    problemOf(await refresh(next.refreshToken), { status: 401, code: 'session.expired' });
  });

  it('ends for everybody when a refresh token comes a second time', async () => {
    const { id, tokens } = await aPerson(api);
    const next = bodyOf(await refresh(tokens.refreshToken), sessionTokensSchema);
    expect((await current(next.accessToken)).status).toBe(200);
    problemOf(await refresh(tokens.refreshToken), { status: 401, code: 'session.refresh_reused' });
    problemOf(await refresh(next.refreshToken), { status: 401, code: 'session.ended' });
    for (const token of [tokens.accessToken, next.accessToken]) {
      problemOf(await current(token), { status: 401, code: 'session.ended' });
    }
    const { body } = await api.call('get', `/v1/audit-events?subject=${id}&action=user.refresh_token_reused`);
    expect(body.data).toHaveLength(1);
  });

  it('has one winner when the same refresh token comes twice at once, and nobody keeps it', async () => {
    const { tokens } = await aPerson(api);
    const replies = await Promise.all([refresh(tokens.refreshToken), refresh(tokens.refreshToken)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
    const { accessToken } = replies.find(({ status }) => status === 200)?.body as { accessToken: string };
    problemOf(await current(accessToken), { status: 401, code: 'session.ended' });
  });

  it('ends when its user signs out, at once', async () => {
    const { call, token, tokens } = await aPerson(api);
    expect((await current(token)).status).toBe(200);
    expect((await call('delete', '/v1/sessions/current')).status).toBe(204);
    problemOf(await current(token), { status: 401, code: 'session.ended' });
    problemOf(await refresh(tokens.refreshToken), { status: 401, code: 'session.ended' });
  });

  it.each([
    ['an altered access token', ({ accessToken }: Tokens) => accessToken.replace(/.$/, flip)],
    ['a refresh token for an access token', ({ refreshToken }: Tokens) => refreshToken],
    [
      'the hash that is kept of a token',
      ({ accessToken }: Tokens) => accessToken.slice(0, 4) + 'a'.repeat(48),
    ],
  ])('is not opened by %s', async (_, tamper) => {
    const { tokens } = await aPerson(api);
    expect((await current(tamper(tokens))).status).toBe(401);
  });

  it('is not refreshed by its access token, nor by what nobody has', async () => {
    const { tokens } = await aPerson(api);
    for (const token of [tokens.accessToken, 'lsr_nonsense', tokens.refreshToken.replace(/.$/, flip)]) {
      problemOf(await refresh(token), { status: 401, code: 'session.unknown' });
    }
    expect((await refresh(tokens.refreshToken)).status).toBe(200);
  });

  it('leaves no token behind in the database', async () => {
    const { tokens } = await aPerson(api);
    const rows = await rowsOf<object>(api.database, 'SELECT t::text FROM session_tokens t');
    for (const token of [tokens.accessToken, tokens.refreshToken]) {
      expect(JSON.stringify(rows)).not.toContain(token.slice(4));
    }
  });
});

describe('a change of password', () => {
  const change = (token: string, currentPassword: string, newPassword = 'staple of another horse') =>
    callWith(api, token)('post', '/v1/sessions/current/password').send({ currentPassword, newPassword });

  it('ends the other sessions, and lets in by the new one alone', async () => {
    const { email, token } = await aPerson(api);
    const other = (await signIn(api, email)).body as Tokens;
    expect((await current(other.accessToken)).status).toBe(200);
    expect((await change(token, PASSWORD)).status).toBe(204);
    expect((await current(token)).status).toBe(200);
    problemOf(await current(other.accessToken), { status: 401, code: 'session.ended' });
    problemOf(await signIn(api, email), { status: 401, code: 'sign_in.refused' });
    expect((await signIn(api, email, 'staple of another horse')).status).toBe(201);
  });

  it('asks for the old one, and not for ever', async () => {
    const { token } = await aPerson(api);
    const expected = { status: 422, code: 'password.wrong', pointers: ['/currentPassword'] };
    for (let time = 0; time < 5; time++) problemOf(await change(token, 'wrong'), expected);
    problemOf(await change(token, PASSWORD), { status: 429, code: 'sign_in.too_many' });
  });

  it('takes none that is short', async () => {
    const { token } = await aPerson(api);
    problemOf(await change(token, PASSWORD, 'short'), { status: 422, code: 'field.too_small' });
  });

  it('is not for programs', async () => {
    problemOf(
      await api.call('post', '/v1/sessions/current/password').send({
        ...{ currentPassword: PASSWORD, newPassword: 'staple of another horse' },
      }),
      { status: 404, code: 'session.none' },
    );
    problemOf(await api.call('delete', '/v1/sessions/current'), { status: 404, code: 'session.none' });
  });
});

describe('whoever may not enter', () => {
  it('learns nothing of who may: all replies are the same', async () => {
    const { email } = await aUser(api);
    const disabled = await aUser(api, { disabled: true });
    const byOpenIdAlone = await aUser(api, { password: null });
    const refused = [
      await signIn(api, email, 'wrong'),
      await signIn(api, 'nobody@example.com'),
      await signIn(api, disabled.email),
      await signIn(api, byOpenIdAlone.email),
    ];
    for (const reply of refused) problemOf(reply, { status: 401, code: 'sign_in.refused' });
    const said = refused.map(({ body: { requestId: _, ...body } }) => body as object);
    expect(said).toEqual(said.map(() => said[0]));
    const names = refused.map(({ headers }) => Object.keys(headers).sort());
    expect(names).toEqual(names.map(() => names[0]));
  });

  it.each(['known', 'unknown'])(
    'has to wait after five failures, twice as long after each more: %s',
    async (who) => {
      const email = who === 'known' ? (await aUser(api)).email : 'stranger@example.com';
      for (let time = 0; time < 5; time++) expect((await signIn(api, email, 'wrong')).status).toBe(401);
      const waits = [];
      for (const moment of ['12:00:00', '12:00:30', '12:01:30', '12:03:30']) {
        api.clock.set(`2026-11-23T${moment}Z`);
        if (waits.length > 0) expect((await signIn(api, email, 'wrong')).status).toBe(401);
        const refused = await signIn(api, email);
        problemOf(refused, { status: 429, code: 'sign_in.too_many' });
        waits.push(Number(refused.headers['retry-after']));
      }
      expect(waits).toEqual([30, 60, 120, 240]);
    },
  );

  it('may try again when the wait is over, and then all is forgotten', async () => {
    const { email } = await aUser(api);
    for (let time = 0; time < 5; time++) await signIn(api, email, 'wrong');
    api.clock.set('2026-11-23T12:00:30Z');
    expect((await signIn(api, email)).status).toBe(201);
    expect((await signIn(api, email, 'wrong')).status).toBe(401);
    expect((await signIn(api, email)).status).toBe(201);
  });

  it('gets no more guesses by sending them all at once', async () => {
    const { email } = await aUser(api);
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(api, email, 'wrong')));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
  });
});

type Tokens = Readonly<Record<'accessToken' | 'refreshToken', string>>;

const flip = (character: string): string => (character === '0' ? '1' : '0');
