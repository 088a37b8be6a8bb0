import { setTimeout as pause } from 'node:timers/promises';
import { address, aPage, aPageOf, ask, heading, personId, settled, type Page } from './harness';

interface Asked {
  readonly operationName?: string;
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

/** What the page asks from now on, and the answers' texts. */
function listen(page: Page): { asked: Asked[]; answers: string[] } {
  const heard = { asked: [] as Asked[], answers: [] as string[] };
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) heard.asked.push(request.postDataJSON() as Asked);
  });
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql'))
      void response.text().then(
        (text) => heard.answers.push(text),
        () => undefined,
      );
  });
  return heard;
}

describe('the web client', () => {
  it('sends ids in place of operations, and the server knows them all', async () => {
    const page = await aPage();
    const { asked, answers } = listen(page);
    await page.goto('/');
    await page.getByRole('button', { name: 'Enter as fellow' }).click();
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();
    for (const [path, title] of [
      ['/people?q=osler', 'People'],
      ['/mentorships', 'Mentorships'],
      [`/lineage/${await personId(page, 'osler')}?view=table`, /./],
    ] as const) {
      await page.goto(path);
      await heading(page, title);
    }
    expect(asked.length).toBeGreaterThan(5);
    for (const one of asked) {
      expect(one).toMatchObject({ extensions: { persistedQuery: { sha256Hash: expect.any(String) as string } } });
      expect(one.query).toBeUndefined();
    }
    expect(answers.join()).not.toMatch(/PERSISTED_QUERY_NOT_FOUND|"errors"/);
  });

  it('goes on after an upgrade that its tab does not know of: the text is sent instead', async () => {
    const page = await aPageOf('Fellow');
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as Asked;
      if (body.query !== undefined) return route.continue();
      const errors = [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }];
      return route.fulfill({ json: { errors } });
    });
    await page.goto('/mentorships');
    await heading(page, 'Mentorships');
  });
});

const MARKUP = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '"><svg onload=window.ran=1>',
  '<a href="javascript:window.ran=1">Ada</a>',
  '{{constructor.constructor("window.ran=1")()}}',
];

/** Imports people who are called so; every text that a file may hold is markup. */
async function importPeople(page: Page): Promise<void> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = (n: number) => MARKUP[n % MARKUP.length] ?? '';
  const rows = MARKUP.map((name, n) =>
    [`m${n}`, name, `s${n}`, `${name} junior`, '2001-', row(n + 1), row(n + 2)].map(cell).join(','),
  );
  const file = ['mentor_id,mentor_name,mentee_id,mentee_name,years,kind,organisation', ...rows].join('\n');
  const begun = await ask<{ beginImport: { id: string } }>(
    page,
    'mutation ($source: String) { beginImport(source: $source) { ... on Import { id } } }',
    { source: '<b>source</b>' },
  );
  const { id } = begun.beginImport;
  const upload = `/imports/${id}?role=mentorships&name=${encodeURIComponent(MARKUP[0] ?? '')}`;
  const headers = { 'x-chiron-upload': '1', 'content-type': 'application/octet-stream' };
  expect((await page.request.post(upload, { data: Buffer.from(file), headers })).status()).toBe(201);
  const one = 'query ($id: ID!) { import(id: $id) { state } }';
  const become = async (state: string) => {
    for (;;) {
      const now = await ask<{ import: { state: string } }>(page, one, { id });
      if (now.import.state === state) return;
      await pause(100);
    }
  };
  await ask(page, 'mutation ($id: ID!) { checkImport(id: $id) { __typename } }', { id });
  await become('CHECKED');
  const apply = 'mutation ($id: ID!) { applyImport(id: $id, skipRefused: true, skipConflicts: true) { __typename } }';
  await ask(page, apply, { id });
  await become('APPLIED');
  await page.goto(`/i/port-merrin/people/import/${id}`);
  await heading(page, /./);
}

describe('markup in a name, a place, a source and a file’s name', () => {
  it('is shown as it was written, on every page, and nothing of it runs', async () => {
    const page = await aPageOf('Institution admin, university elsewhere');
    await importPeople(page);
    const expectHarmless = async (text?: string) => {
      await settled(page);
      if (text) await page.getByText(text).first().waitFor();
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await page.locator('img[src="x"], a[href^="javascript:"], svg[onload]').count()).toBe(0);
    };
    await expectHarmless();
    for (const name of MARKUP) {
      const id = await personId(page, `${name} junior`);
      await page.goto(`/people/${id}`);
      await expectHarmless(name);
      await page.goto(`/lineage/${id}?view=table`);
      await expectHarmless(name);
    }
    await page.goto(`/lineage/${await personId(page, MARKUP[0] ?? '')}`);
    await expectHarmless();
    await page.goto(`/people?q=${encodeURIComponent(MARKUP[0] ?? '')}`);
    await expectHarmless(MARKUP[0]);
    for (const path of ['people', 'mentorships', 'people/import']) {
      await page.goto(`/i/port-merrin/${path}`);
      await expectHarmless();
    }
    await page.goto(`/sign-in?next=${encodeURIComponent('javascript:window.ran=1')}`);
    await expectHarmless();
    expect(page.url().startsWith(address())).toBe(true);
  });
});
