import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toGlobalId } from '@chiron/domain/ids';
import { startApi, type ApiUnderTest } from './api-under-test';
import { aClient, askWith } from './partner';

/** Runs docs/partners.md: each request or operation is sent, and its answer holds what the block after it says. */
const guide = readFileSync(join(__dirname, '../../../../docs/partners.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(http|graphql|json)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language ?? '',
  text: text ?? '',
}));
const examples = blocks.flatMap(({ language, text }, index) =>
  language === 'json' ? [] : [{ language, text, expected: blocks[index + 1]?.text ?? '', number: index }],
);

let api: ApiUnderTest;
let credentials: string;
let mira: string;
let token = '';

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  const school = await world.anInstitution('School');
  const admin = await world.aStaffMember(school, 'Ada Admin');
  ({ personId: mira } = await world.aMember(school, 'Mira Mentor', { stage: 'ATTENDING' }));
  const { personId: sam } = await world.aMember(school, 'Sam Student', { stage: 'MEDICAL_STUDENT', year: 2 });
  await world.aMentorship(school, mira, sam);
  const { id, secret } = await aClient(api, admin);
  credentials = Buffer.from(`${id}:${secret}`).toString('base64');
});
afterAll(() => api.stop());

const filled = (text: string) => text.replaceAll('{origin}', api.url).replaceAll('{credentials}', credentials);

/** Sends what an `http` block says: a line with method and path, headers, an empty line and a body. */
async function send(text: string): Promise<object> {
  const [head = '', body] = filled(text).trim().split('\n\n');
  const [line = '', ...headers] = head.split('\n');
  const [method = 'GET', path = '/'] = line.split(' ');
  const pairs = headers.map((header): [string, string] => [
    header.slice(0, header.indexOf(':')),
    header.slice(header.indexOf(':') + 1).trim(),
  ]);
  const answer = await fetch(`${api.url}${path}`, { method, headers: pairs, body });
  return (await answer.json()) as object;
}

test.each(examples)('example $number: $text', async ({ language, text, expected }) => {
  const answer =
    language === 'http' ? await send(text) : await askWith(api.url, token, text, { id: toGlobalId('Person', mira) });
  expect(answer).toMatchObject(JSON.parse(filled(expected)) as object);
  if ('access_token' in answer) token = String(answer.access_token);
});

test('the guide has its examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(7);
  expect(blocks.filter(({ language }) => language === 'json')).toHaveLength(examples.length);
});
