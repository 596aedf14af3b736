/**
 * An OpenID provider on this machine, whose users need no password: whoever comes is the account that was sent last.
 * Sends its address once it listens; ends with its parent. Argument: the address it may send users back to.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirectUri] = process.argv.slice(2);
let account = { sub: 'nobody' };
process.on('message', (message) => {
  account = message;
  process.send('changed');
});
process.once('disconnect', () => process.exit(0));

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'lodestone',
      client_secret: 'a-secret-of-the-client',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/enter/${interaction.uid}` },
  pkce: { required: () => true },
  findAccount: (_, accountId) => ({ accountId, claims: () => account }),
  // Nobody is asked whether Lodestone may know them.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});
const answer = provider.callback();
server.on('request', (request, reply) => {
  if (!request.url.startsWith('/enter/')) return answer(request, reply);
  provider.interactionFinished(request, reply, { login: { accountId: account.sub } });
});
process.send(issuer);
