import { createLogger } from '@lodestone/server-kit';
import { supplierDraft } from '@lodestone/testing';
import { rowsOf } from '../api/database-content';
import { TEST_KEY, useApi } from '../setup/use-api';
import { aPerson, aProgram, PASSWORD, signIn } from './people';

const logged: string[] = [];
// The log goes by way of standard output when that is not what it was.
const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
const logger = createLogger({ logLevel: 'trace' });

const api = useApi('migrated', { logger });

/** Everything in the database, as text. */
async function kept(): Promise<string> {
  const tables = await rowsOf<{ name: string }>(
    api.database,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const texts = tables.map(({ name }) =>
    rowsOf<{ text: string }>(api.database, `SELECT t::text AS text FROM "${name}" t`),
  );
  return JSON.stringify(await Promise.all(texts));
}

it('keys, passwords and tokens show nowhere: not in the log, in problems, in the audit trail or in any table', async () => {
  const replies: string[] = [];
  const { email, call, tokens } = await aPerson(api, 'admin');
  const { token: key } = await aProgram(api, ['data:read']);
  const secrets = { key, password: PASSWORD, access: tokens.accessToken, refresh: tokens.refreshToken };
  for (const secret of [key, tokens.accessToken, tokens.refreshToken, TEST_KEY]) {
    const sent = [
      call('get', `/v1/suppliers/${secret}`),
      call('get', `/v1/suppliers/${encodeURIComponent(`vendor:${secret}`)}/score`),
      call('get', `/v1/suppliers?q=${secret}&limit=${secret}`),
      call('get', `/v1/suppliers?cursor=${secret}`),
      call('get', `/v1/${secret}`),
      call('put', `/v1/api-keys/${secret}`),
      call('get', '/v1/suppliers').set('if-none-match', secret),
      call('patch', `/v1/users/${secret}`).set('if-match', secret).send({}),
      call('post', '/v1/suppliers').set('idempotency-key', `${secret} ${secret}`).send({}),
      call('post', '/v1/suppliers').send({ [secret]: secret, name: { [secret]: secret } }),
      call('post', '/v1/suppliers').set('content-type', 'application/json').send(`{"name": ${secret}`),
      call('post', '/v1/suppliers').set('content-type', secret).send(secret),
      call('post', '/v1/users').send({ email: secret, name: 'x', role: secret, password: secret }),
      api.anonymous('get', '/v1/suppliers').set('authorization', `Bearer ${secret}x`),
      api.anonymous('get', '/v1/suppliers').set('authorization', secret),
      api.anonymous('post', '/v1/sessions').send({ email: secret, password: secret }),
      api.anonymous('post', '/v1/sessions/refresh').send({ refreshToken: `${secret}x` }),
      api.anonymous('post', '/v1/sessions/oidc').send({ code: secret }),
      api.anonymous('get', `/v1/sessions/oidc/callback?state=${secret}&code=${secret}`),
    ];
    for (const reply of await Promise.all(sent)) replies.push(reply.text);
  }
  const wrong = PASSWORD.replace('horse', 'mare');
  for (const password of [PASSWORD, wrong]) replies.push((await signIn(api, email, password)).text);
  const passwords = { currentPassword: wrong, newPassword: PASSWORD };
  replies.push((await call('post', '/v1/sessions/current/password').send(passwords)).text);
  replies.push((await call('post', '/v1/sessions/current/password').send(PASSWORD)).text);
  const draft = { email: 'new@example.com', name: 'New', role: 'viewer', password: PASSWORD };
  replies.push((await call('post', '/v1/users').set('idempotency-key', 'a-user').send(draft)).text);
  replies.push((await call('post', '/v1/users').send(draft)).text);
  replies.push((await call('post', '/v1/suppliers').send(supplierDraft())).text);
  await new Promise((resolve) => setImmediate(resolve));
  write.mockRestore();

  const said = { log: logged.join(''), problems: withoutTokens(replies).join('\n'), database: await kept() };
  expect(said.log).toContain('"msg":"answered"');
  for (const [where, text] of Object.entries(said)) {
    for (const [which, secret] of Object.entries({ ...secrets, wrong, first: TEST_KEY })) {
      expect([where, which, text.includes(secret)]).toEqual([where, which, false]);
    }
  }
});

/** Who signs in is given tokens, which are theirs to see. */
const withoutTokens = (replies: readonly string[]) =>
  replies.filter((text) => !text.startsWith('{"tokenType"'));
