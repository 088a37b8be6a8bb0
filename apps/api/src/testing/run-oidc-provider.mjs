import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/**
 * A real OpenID Connect provider for tests, as a process of its own. Whoever comes is signed in as the account in the query
 * of the authorization address (`login_hint`): `subject|email|verified`. Prints its issuer when it listens.
 */
const told = new Map();
const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const issuer = `http://localhost:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'chiron',
      client_secret: 'a secret of the client',
      redirect_uris: process.argv.slice(2),
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  scopes: ['openid', 'email'],
  claims: { email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...told.get(sub) }) }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
});
const callback = provider.callback();

async function answer(request, response) {
  if (!request.url.startsWith('/interaction/')) return callback(request, response);
  const { params } = await provider.interactionDetails(request, response);
  const [sub, email, verified] = params.login_hint.split('|');
  told.set(sub, { email, email_verified: verified === 'verified' });
  await provider.interactionFinished(request, response, { login: { accountId: sub } });
}

process.stdout.write(`${issuer}\n`);
