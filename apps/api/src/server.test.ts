import { startApi, type ApiUnderTest } from './testing/api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const get = async (path: string) => {
  const response = await fetch(`${api.url}${path}`);
  return { status: response.status, body: await response.text() };
};

test('the process and the database tell how they are', async () => {
  expect(await get('/healthz')).toEqual({ status: 200, body: '{"ok":true}' });
  expect(JSON.parse((await get('/readyz')).body)).toEqual({
    ok: true,
    draining: false,
    database: true,
    migrations: true,
  });
});

test('an operation that is too long or too large is refused before it runs', async () => {
  const ask = async (query: string) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.status;
  };
  expect(await ask(`{ viewer { person { name ${'a: name '.repeat(5_001)} } } }`)).toBe(400);
  expect(await ask(' '.repeat(120_000))).toBe(413);
});

test('errors tell a code and words, never a stack', async () => {
  const answer = await api.ask('{ people { totalCount } }');
  expect(Object.keys(answer.errors?.[0] ?? {}).sort()).toEqual(['extensions', 'locations', 'message']);
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});
