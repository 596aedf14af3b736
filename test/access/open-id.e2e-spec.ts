import { callerSchema, sessionTokensSchema } from '@lodestone/contracts';
import { bodyOf, problemOf } from '../api/reply-checks';
import { changingNothing, rowsOf } from '../api/database-content';
import { useApi } from '../setup/use-api';
import { type RunningProvider, startProvider } from './open-id-provider';
import { aUser, callWith } from './people';

const PUBLIC_URL = 'http://localhost:3000';
const CALLBACK = `${PUBLIC_URL}/v1/sessions/oidc/callback`;

let provider: RunningProvider;
const openId = {
  ...{ issuer: '', clientId: 'lodestone', clientSecret: 'a-secret-of-the-client', roleClaim: 'roles' },
  roleMap: { buyers: 'analyst', board: 'approver', wheel: 'admin' } as const,
  publicUrl: PUBLIC_URL,
};
beforeAll(async () => {
  provider = await startProvider(CALLBACK);
  openId.issuer = provider.issuer;
});
afterAll(() => provider.stop());

const api = useApi('migrated', { openId });

let count = 0;
const anAccount = (given: object = {}) => {
  const sub = `account-${++count}`;
  return { sub, email: `${sub}@example.com`, email_verified: true, name: 'Ana', roles: ['buyers'], ...given };
};

interface Browser {
  readonly cookie: string;
  /** Path and query that the provider sent it back to. */
  readonly back: string;
}

/** A browser that has been to the provider. */
async function leave(): Promise<Browser> {
  const start = await api.anonymous('get', '/v1/sessions/oidc/start');
  expect(start.status).toBe(303);
  const [setCookie] = start.headers['set-cookie'] as unknown as string[];
  expect(setCookie).toMatch(/; Path=\/v1\/sessions\/oidc; HttpOnly; SameSite=Lax; Max-Age=660$/);
  const back = await provider.visit(start.headers.location);
  expect(back).toMatch(`${CALLBACK}?`);
  return { cookie: setCookie.split(';')[0], back: back.slice(PUBLIC_URL.length) };
}

/** Where the console is sent to. */
async function comeBack({ cookie, back }: Browser): Promise<string> {
  const reply = await api.anonymous('get', back).set('cookie', cookie);
  expect([reply.status, reply.text]).toEqual([303, '']);
  return reply.headers.location;
}

const codeOf = (page: string): string => {
  expect(page).toMatch(/^\/#\/signed-in\?code=lso_[0-9a-f]{48}$/);
  return page.slice(page.indexOf('=') + 1);
};

const fetchSession = (code: string, { cookie }: Browser) =>
  api.anonymous('post', '/v1/sessions/oidc').set('cookie', cookie).send({ code });

/** Signs the account in that comes next; answers who that is. */
async function signInAs(account: object) {
  await provider.become(account);
  const browser = await leave();
  const reply = await fetchSession(codeOf(await comeBack(browser)), browser);
  const { accessToken } = bodyOf(reply, sessionTokensSchema, 201);
  return bodyOf(await callWith(api, accessToken)('get', '/v1/sessions/current'), callerSchema);
}

async function refusedAs(account: object): Promise<string> {
  await provider.become(account);
  return comeBack(await leave());
}

afterEach(() => api.clock.set('2026-11-23'));

describe('whoever signs in by OpenID Connect', () => {
  it('is added with the role that the provider gives, and known again', async () => {
    const account = anAccount();
    const first = await signInAs(account);
    expect(first).toMatchObject({ kind: 'user', email: account.email, name: 'Ana', role: 'analyst' });
    const again = await signInAs({ ...account, email: 'moved@example.com', roles: ['buyers', 'board'] });
    expect(again).toMatchObject({ id: first.id, role: 'approver' });
  });

  it('is the user of that address, if the provider has verified it', async () => {
    const { id, email } = await aUser(api);
    expect(await signInAs(anAccount({ email: email.toUpperCase() }))).toMatchObject({ id, role: 'analyst' });
  });

  it.each([{ email_verified: false }, { email_verified: undefined }])(
    'is not the user of an address that anybody can claim: %j',
    async (claim) => {
      const { email } = await aUser(api);
      expect(await refusedAs(anAccount({ email, ...claim }))).toBe('/#/sign-in?error=oidc.email_taken');
    },
  );

  it.each([
    ['oidc.no_role', { roles: ['cleaners'] }],
    ['oidc.no_role', { roles: undefined }],
    ['oidc.no_email', { email: undefined }],
  ])('is turned away with %s for %j', async (code, claims) => {
    expect(await refusedAs(anAccount(claims))).toBe(`/#/sign-in?error=${code}`);
  });

  it('is turned away while disabled', async () => {
    const account = anAccount();
    const { id } = await signInAs(account);
    await api.call('patch', `/v1/users/${id}`).set('if-match', '*').send({ disabled: true });
    expect(await refusedAs(account)).toBe('/#/sign-in?error=oidc.refused');
  });

  it('stays an admin while there is no other, whatever the provider says', async () => {
    const account = anAccount({ roles: ['wheel'] });
    const { id } = await signInAs(account);
    expect(await signInAs({ ...account, roles: ['buyers'] })).toMatchObject({ id, role: 'admin' });
    await aUser(api, { role: 'admin' });
    expect(await signInAs({ ...account, roles: ['buyers'] })).toMatchObject({ id, role: 'analyst' });
  });
});

describe('an answer of the provider', () => {
  const REFUSED = '/#/sign-in?error=oidc.refused';

  beforeAll(() => provider.become(anAccount()));

  it('counts once', async () => {
    const browser = await leave();
    codeOf(await comeBack(browser));
    expect(await comeBack(browser)).toBe(REFUSED);
  });

  it('counts in the browser that asked for it', async () => {
    const [one, other] = [await leave(), await leave()];
    expect(await comeBack({ ...one, cookie: other.cookie })).toBe(REFUSED);
    expect(await comeBack({ ...other, cookie: '' })).toBe(REFUSED);
  });

  it('counts for ten minutes', async () => {
    const browser = await leave();
    api.clock.set('2026-11-23T12:10:00Z');
    expect(await comeBack(browser)).toBe(REFUSED);
  });

  it.each(['code', 'state', 'iss'])('does not count with another %s', async (name) => {
    const browser = await leave();
    const back = browser.back.replace(new RegExp(`([?&]${name}=)[^&]+`), '$1another');
    expect(back).not.toBe(browser.back);
    expect(await comeBack({ ...browser, back })).toBe(REFUSED);
  });

  it.each([
    ['nonce', 'another'],
    ['code_verifier', 'a-verifier-of-another-browser-that-is-long-enough'],
  ])('does not count for a journey with another %s', async (column, value) => {
    const browser = await leave();
    await rowsOf(api.database, `UPDATE oidc_sign_ins SET ${column} = '${value}'`);
    expect(await comeBack(browser)).toBe(REFUSED);
  });

  it('that nobody asked for leaves no mark', async () => {
    const { back } = await leave();
    await changingNothing(api, async () => {
      for (const address of [back, '/v1/sessions/oidc/callback?state=made-up&code=x']) {
        const reply = await api.anonymous('get', address.replace(/state=[^&]+/, 'state=made-up'));
        expect(reply.headers.location).toBe(REFUSED);
      }
    });
  });

  it('that says no leads back to the sign-in', async () => {
    const { cookie, back } = await leave();
    const state = /state=([^&]+)/.exec(back)?.[1];
    const refused = `/v1/sessions/oidc/callback?error=access_denied&state=${state}`;
    expect(await comeBack({ cookie, back: refused })).toBe(REFUSED);
  });
});

describe('the code for the console', () => {
  beforeAll(() => provider.become(anAccount()));

  it('counts once, for a minute, in that browser', async () => {
    const expected = { status: 401, code: 'oidc.code_unknown' };
    const browser = await leave();
    const code = codeOf(await comeBack(browser));
    expect((await fetchSession(code, browser)).status).toBe(201);
    problemOf(await fetchSession(code, browser), expected);

    const other = await leave();
    const theirs = codeOf(await comeBack(other));
    problemOf(await fetchSession(theirs, browser), expected);
    problemOf(await fetchSession(theirs, other), expected);

    const late = await leave();
    const lateCode = codeOf(await comeBack(late));
    api.clock.set('2026-11-23T12:01:00Z');
    problemOf(await fetchSession(lateCode, late), expected);
  });
});

describe('without a provider', () => {
  const plain = useApi('migrated');

  it('nobody is sent to one', async () => {
    for (const path of ['/v1/sessions/oidc/start', '/v1/sessions/oidc/callback?state=x&code=y']) {
      const reply = await plain.anonymous('get', path);
      expect([reply.status, path]).toEqual([path.endsWith('start') ? 404 : 303, path]);
    }
  });
});
