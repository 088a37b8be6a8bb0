import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { startApi, type ApiUnderTest } from './api-under-test';
import type { Somebody } from './world';

/** What other sites, broken clients and hostile ones send, and what every answer says to a browser. */
let api: ApiUnderTest;
let secure: ApiUnderTest;
let member: Somebody;
let cookie: string;

beforeAll(async () => {
  [api, secure] = await Promise.all([startApi(), startApi({ publicUrl: 'https://mentors.example.org' })]);
  const school = await api.world.anInstitution();
  member = await api.world.aMember(school, 'Ada');
  cookie = await api.cookieOf(member.accountId);
});
afterAll(() => Promise.all([api.stop(), secure.stop()]));

const QUERY = JSON.stringify({ query: '{ viewer { person { name } } }' });
const SIGN_OUT = JSON.stringify({ query: 'mutation { signOut }' });
const JSON_TYPE = { 'content-type': 'application/json' };

function send(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  path = '/graphql',
): Promise<Response> {
  return fetch(`${api.url}${path}`, { method: 'POST', body, headers: { cookie, ...headers } });
}

async function refusal(response: Response): Promise<{ status: number; code: unknown; message: string }> {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: unknown } }[] };
  const [error] = errors;
  return { status: response.status, code: error?.extensions.code, message: error?.message ?? '' };
}

const isStillSignedIn = async () => (await (await send(QUERY, JSON_TYPE)).text()).includes('Ada');

describe('another site', () => {
  const ELSEWHERE = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const FORM = 'query=mutation%20%7B%20signOut%20%7D';
  afterEach(async () => {
    expect(await isStillSignedIn()).toBe(true);
  });

  test.each([
    ['a form', FORM, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of parts', FORM, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON as plain text', SIGN_OUT, { 'content-type': 'text/plain' }],
    ['JSON as plain text that names JSON', SIGN_OUT, { 'content-type': 'text/plain; application/json' }],
    ['nothing that says what it is', SIGN_OUT, { 'content-type': '' }],
  ])('cannot act with %s, even from a browser that does not say where it is', async (_name, body, headers) => {
    const response = await send(body, headers);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('"signOut":true');
  });

  test.each([
    ['with its origin', { origin: 'https://evil.example' }],
    ['of the same machine', { origin: 'http://localhost:1' }],
    ['without one', { origin: 'null' }],
    ['under our name on another port', { origin: 'http://127.0.0.1:1' }],
    ['that only the browser names', { 'sec-fetch-site': 'cross-site' }],
    ['of a sister domain', { 'sec-fetch-site': 'same-site' }],
  ])('cannot ask by script, %s', async (_name, headers) => {
    const response = await send(SIGN_OUT, { ...JSON_TYPE, ...headers });
    expect(await refusal(response)).toMatchObject({ status: 403, code: 'FORBIDDEN_ORIGIN' });
  });

  test('gets no permission to read an answer', async () => {
    const preflight = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        ...ELSEWHERE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    const asked = await send(QUERY, { ...JSON_TYPE, ...ELSEWHERE });
    for (const { headers } of [preflight, asked])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('cannot act by a link or a picture', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`, {
      headers: { cookie, ...JSON_TYPE, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
    expect((await fetch(`${api.url}/graphql?query={viewer{person{name}}}`, { headers: { cookie } })).status).toBe(400);
  });

  test('our own pages and programs may ask', async () => {
    const own = { origin: api.url, 'sec-fetch-site': 'same-origin' };
    expect(await (await send(QUERY, { ...JSON_TYPE, ...own })).text()).toContain('Ada');
  });
});

describe('bodies', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number]>([
    ['larger than 100 kB', JSON.stringify({ query: 'x'.repeat(100_000) }), {}, 413],
    [
      'larger once unpacked',
      new Uint8Array(gzipSync(JSON.stringify({ query: 'x'.repeat(10_000_000) }))),
      { 'content-encoding': 'gzip' },
      413,
    ],
    ['cut off', '{"query": "{ viewer', {}, 400],
    ['that is no JSON', '<query/>', {}, 400],
    ['in an alphabet that we do not read', QUERY, { 'content-type': 'application/json; charset=latin1' }, 415],
    ['packed in an unknown way', QUERY, { 'content-encoding': 'rot13' }, 415],
    ['that says it is packed and is not', QUERY, { 'content-encoding': 'gzip' }, 400],
  ])('a body %s is refused as GraphQL refuses', async (_name, body, headers, status) => {
    const told = await refusal(await send(body, { ...JSON_TYPE, ...headers }));
    expect(told).toMatchObject({ status });
    expect(told.message).toMatch(/^(This|Send)/);
  });

  test.each([
    'null',
    '7',
    '"text"',
    '{}',
    '{"query": 7}',
    '{"query": {"a": 1}}',
    '{"query": ""}',
    '{"query": "{ __typename }", "variables": "x"}',
    '{"query": "{ __typename }", "operationName": {}}',
    '{"query":"{ __typename }","extensions":7}',
    '[]',
  ])('a body of %s is told to be none', async (body) => {
    const response = await send(body, JSON_TYPE);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('json');
  });

  test('whoever never finishes the head of a request is let go', () => {
    expect(api.server.http.headersTimeout).toBe(20_000);
    expect(api.server.http.requestTimeout).toBeLessThanOrEqual(15 * 60_000);
  });

  test('two lengths, or a length beside pieces, are refused: no request hides in another', async () => {
    const { hostname, port } = new URL(api.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.once('error', reject);
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      );
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
  });
});

describe('headers', () => {
  const PATHS = ['/graphql', '/healthz', '/imports/x', '/nowhere', '/assets/none.js'];
  test.each(PATHS)('%s tells the browser what it may do', async (path) => {
    const { headers } = await fetch(`${api.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
    });
    for (const name of ['x-powered-by', 'server', 'strict-transport-security', 'access-control-allow-origin'])
      expect(headers.has(name)).toBe(false);
  });

  test('answers to questions are kept nowhere', async () => {
    expect((await send(QUERY, JSON_TYPE)).headers.get('cache-control')).toBe('no-store');
  });

  test('behind https the browser is told to stay there', async () => {
    const { headers } = await fetch(`${secure.url}/healthz`);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});
