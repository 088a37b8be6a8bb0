import {
  clientCredentialsGrant,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  allowInsecureRequests,
  tokenRevocation,
} from 'openid-client';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { aClient, askToken, askWith, type Credentials } from '../../testing/partner';

/** A standard client against the real server, which must suffice to be let in. */
let api: ApiUnderTest;
let client: Credentials;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution('School');
  client = await aClient(api, await api.world.aStaffMember(school, 'Dean Dunya'));
});
afterAll(() => api.stop());

// eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody uses it by accident: loopback alone
const overHttp = allowInsecureRequests;
const discovered = ({ id, secret }: Credentials, method: typeof ClientSecretBasic) =>
  discovery(new URL(api.url), id, undefined, method(secret), { algorithm: 'oauth2', execute: [overHttp] });

test.each([
  ['client_secret_basic', ClientSecretBasic],
  ['client_secret_post', ClientSecretPost],
])('openid-client discovers the server and gets a token by %s', async (method, authentication) => {
  const server = await discovered(client, authentication);
  expect(server.serverMetadata()).toMatchObject({
    issuer: api.url,
    token_endpoint: `${api.url}/oauth/token`,
    grant_types_supported: ['client_credentials'],
  });
  expect(server.serverMetadata().token_endpoint_auth_methods_supported).toContain(method);
  const token = await clientCredentialsGrant(server, { scope: 'people:read lineage:read' });
  expect(token).toMatchObject({ token_type: 'bearer', scope: 'people:read lineage:read' });
  expect(token.expires_in).toBeGreaterThan(890);
  expect(token.expires_in).toBeLessThanOrEqual(900);
  const answer = await askWith(api.url, token.access_token, '{ people { totalCount } }');
  expect(answer.data).toEqual({ people: { totalCount: 1 } });
});

test('a client gives its token back', async () => {
  const server = await discovered(client, ClientSecretBasic);
  const { access_token: token } = await clientCredentialsGrant(server);
  await tokenRevocation(server, token);
  expect((await askWith(api.url, token, '{ people { totalCount } }')).status).toBe(401);
});

test('answers with tokens are kept by no cache', async () => {
  const { headers, status } = await askToken(api.url, client);
  expect([status, headers.get('cache-control'), headers.get('content-type')]).toEqual([
    200,
    'no-store',
    'application/json; charset=utf-8',
  ]);
});

test('a wrong secret, an unknown client and another grant are refused in the words of RFC 6749', async () => {
  const wrong = { ...client, secret: `${client.secret}x` };
  const unknown = { ...client, id: '0192d4a0-0000-7000-8000-000000000000' };
  for (const credentials of [wrong, unknown, { ...client, id: 'nobody' }])
    expect((await askToken(api.url, credentials)).body).toMatchObject({ error: 'invalid_client' });
  const server = await discovered(wrong, ClientSecretBasic);
  await expect(clientCredentialsGrant(server)).rejects.toMatchObject({ status: 401 });
  const form = new URLSearchParams({ grant_type: 'password', client_id: client.id, client_secret: client.secret });
  const other = await fetch(`${api.url}/oauth/token`, { method: 'POST', body: form });
  expect(await other.json()).toMatchObject({ error: 'unauthorized_client' });
});

test('the token endpoint holds back whoever asks without end, and says for how long', async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 61; n += 1) statuses.add((await askToken(api.url, { ...client, secret: 'guess' })).status);
  const refused = await askToken(api.url, client);
  expect(statuses).toContain(429);
  expect(refused).toMatchObject({ status: 429, body: { error: 'temporarily_unavailable' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});
