import {
  aPageOf,
  address,
  expectAccessible,
  expectNoSidewaysScroll,
  expectNoViolations,
  heading,
  type Page,
} from './harness';

const ADMIN = 'Institution admin, teaching hospital';
const AT = '/i/quillhaven-harbor/clients';

async function tokenOf(id: string, secret: string): Promise<{ status: number; token: string }> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${address()}/oauth/token`, { method: 'POST', body: form });
  const body = (await answer.json()) as { access_token?: string };
  return { status: answer.status, token: body.access_token ?? '' };
}

async function people(token: string): Promise<number> {
  const answer = await fetch(`${address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ people(first: 1) { totalCount } }' }),
  });
  return answer.status;
}

/** Reads the secret as the dialog shows it, and closes it. */
async function toldSecret(page: Page): Promise<{ id: string; secret: string }> {
  await page.getByText('Copy it now. We can’t show it again.').waitFor();
  const told = {
    id: await page.getByLabel('client_id').inputValue(),
    secret: await page.getByLabel('client_secret').inputValue(),
  };
  await page.getByRole('button', { name: 'I have kept it' }).click();
  return told;
}

describe('API clients', () => {
  it('are made with scopes in sentences and a secret that is told once, rotated and revoked', async () => {
    const page = await aPageOf(ADMIN);
    await page.goto(AT);
    await heading(page, 'API clients');
    await page.getByText('No client yet.').waitFor();
    await expectAccessible(page);

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Create client' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Create client' }).click();
    await dialog.getByText('Give it a name: who runs it, and what for.').waitFor();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Reports');
    await dialog.getByRole('button', { name: 'Create client' }).click();
    await dialog.getByText('Choose at least one thing that it may read.').waitFor();
    await dialog.getByText('Find people, and read their names, years and specialties.').click();
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Create client' }).click();
    const first = await toldSecret(page);
    expect(await page.content()).not.toContain(first.secret);
    const { token } = await tokenOf(first.id, first.secret);
    expect(await people(token)).toBe(200);

    await page.reload();
    await page.getByRole('row', { name: /Reports.*Find people/s }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Rotate secret of Reports' }).click();
    await page.getByRole('button', { name: 'Rotate secret', exact: true }).click();
    const second = await toldSecret(page);
    await page.getByText(/^Two secrets hold until/).waitFor();
    expect([(await tokenOf(first.id, first.secret)).status, (await tokenOf(second.id, second.secret)).status]).toEqual([
      200, 200,
    ]);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('On a phone you can read and revoke.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Create client' }).count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Revoke Reports' }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('Revoked: Reports is out from its next request.').waitFor();
    expect([await people(token), (await tokenOf(second.id, second.secret)).status]).toEqual([401, 400]);
  });

  it('are nobody’s business but an admin’s', async () => {
    const page = await aPageOf('Coordinator');
    await page.goto('/i/quillhaven/clients');
    await heading(page, 'Nothing here');
  });
});

describe('the explorer', () => {
  it('asks as the viewer, shows the schema, fetches nothing from elsewhere and keeps nothing on the device', async () => {
    const page = await aPageOf('Fellow');
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address()) && /^https?:/.test(request.url())) elsewhere.push(request.url());
    });
    await page.goto('/developers/explorer');
    await heading(page, 'Explorer');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByLabel('Result Window').getByText('Sir William Osler').waitFor();
    await page.getByRole('button', { name: /Documentation/ }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).first().waitFor();
    await expectNoViolations(page);
    expect(elsewhere).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('graphiql')))).toEqual(
      [],
    );
  });
});
