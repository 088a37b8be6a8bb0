import { serverAudits, type AuditResult } from 'graphql-http';
import { startApi, type ApiUnderTest } from './api-under-test';

/** The audits of GraphQL over HTTP against our own endpoint, by a program (it says so, or a GET is refused) that may read the schema. */
let api: ApiUnderTest;
let cookie: string;

beforeAll(async () => {
  api = await startApi();
  const school = await api.world.anInstitution();
  cookie = await api.cookieOf((await api.world.aMember(school, 'Ada')).accountId);
});
afterAll(() => api.stop());

test('GraphQL over HTTP: every MUST holds, and at least 58 of 61 in all', async () => {
  const fetchFn = (url: string, { headers, ...rest }: RequestInit = {}) =>
    fetch(url, {
      ...rest,
      headers: { ...(headers as Record<string, string>), cookie, 'apollo-require-preflight': '1' },
    });
  const results: AuditResult[] = [];
  for (const audit of serverAudits({ url: `${api.url}/graphql`, fetchFn })) results.push(await audit.fn());
  const unmet = results
    .filter(({ status }) => status !== 'ok')
    .map(({ id, name, status }) => `${id} ${status}: ${name}`);
  if (unmet.length > 0) process.stdout.write(`GraphQL over HTTP, not met:\n  ${unmet.join('\n  ')}\n`);
  expect(results.filter(({ status }) => status === 'error')).toEqual([]);
  expect(unmet.filter((one) => one.includes('MUST'))).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(results.length - unmet.length).toBeGreaterThanOrEqual(58);
});
