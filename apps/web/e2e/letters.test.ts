import { aPage, aPageOf, ask, expectAccessible, heading, type Page } from './harness';

/** The path of the newest link of the outbox that begins so. */
async function newestLink(page: Page, beginning: string): Promise<string> {
  await page.goto('/outbox');
  await heading(page, 'Outbox');
  const link = page.locator(`a[href^="${beginning}"]`).first();
  for (let look = 0; look < 20 && (await link.count()) === 0; look += 1) {
    await page.waitForTimeout(250);
    await page.getByRole('button', { name: 'Look again' }).click();
  }
  return (await link.getAttribute('href')) ?? '';
}

async function somebodyToInvite(page: Page): Promise<{ id: string; name: string }> {
  type Found = { peopleToInvite: { edges: { node: { id: string; name: string } }[] } };
  const found = await ask<Found>(page, '{ peopleToInvite(first: 1) { edges { node { id name } } } }');
  const somebody = found.peopleToInvite.edges[0]?.node;
  if (!somebody) throw new Error('Nobody is left to invite.');
  return somebody;
}

describe('an invitation', () => {
  it('is sent by staff, read in the outbox, and accepted by setting a password', async () => {
    const staff = await aPageOf('Coordinator');
    const { id, name } = await somebodyToInvite(staff);
    await staff.goto(`/people/${id}`);
    await staff.getByRole('button', { name: 'Invite to Chiron' }).click();
    await staff.getByRole('status').getByText('Invited').waitFor();

    const invited = await aPage();
    await invited.goto(await newestLink(invited, '/invitations/'));
    await invited.getByText(`Welcome, ${name}.`).waitFor();
    await expectAccessible(invited);
    await invited.getByLabel('New password', { exact: true }).fill('a long enough passphrase');
    await invited.getByRole('button', { name: 'Set password and join' }).click();
    await heading(invited, name);
    expect(await invited.title()).toBe('Home · Chiron');

    await staff.goto('/i/quillhaven/invitations');
    await staff.getByRole('row', { name }).getByText('Accepted').waitFor();
    await expectAccessible(staff);
  });
});

describe('a mailed link', () => {
  it('asks for a click, signs in once, and then offers another', async () => {
    const page = await aPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('fellow@demo.example');
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByText('If that address opens an account, a link is on its way to it.').waitFor();
    await expectAccessible(page);
    const link = await newestLink(page, '/sign-in/link/');
    await page.goto(link);
    await page.getByText('One more click, and you’re in.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();

    const again = await aPage();
    await again.goto(link);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByText('That link has expired. We can send another.').waitFor();
    await again.getByRole('button', { name: 'Email me a link' }).waitFor();
  });

  it('sets a new password', async () => {
    const page = await aPage();
    await page.goto('/recover');
    await page.getByLabel('E-mail').fill('undergraduate@demo.example');
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByText('If that address opens an account, a link is on its way to it.').waitFor();
    await expectAccessible(page);
    await page.goto(await newestLink(page, '/recover/'));
    await page.getByLabel('New password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Use at least 12 characters. A few words in a row are easy to remember.').waitFor();
    await page.getByLabel('New password', { exact: true }).fill('centaur-demo');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Your new password is set.').waitFor();
  });
});

describe('addresses', () => {
  it('are added by a letter and removed again', async () => {
    const page = await aPageOf('Attending');
    await page.goto('/settings/addresses');
    await heading(page, 'E-mail addresses');
    await page.getByLabel('New address').fill('attending@home.example');
    await page.getByRole('button', { name: 'Write to it' }).click();
    await page.getByText('We’ve written to attending@home.example.').waitFor();
    await expectAccessible(page);
    const link = await newestLink(page, '/addresses/confirm/');
    await expectAccessible(page);
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('attending@home.example opens your account now.').waitFor();
    await page.getByRole('link', { name: 'Your addresses' }).click();
    await page.getByText('Personal: lasts after you leave').waitFor();
    await page.getByRole('button', { name: 'Remove attending@home.example' }).click();
    await page.getByText('Personal: lasts after you leave').waitFor({ state: 'detached' });
  });
});

describe('access', () => {
  it('is ended and restored by an admin, and the difference is told before', async () => {
    const page = await aPageOf('Institution admin');
    const { id } = await somebodyToInvite(page);
    await page.goto(`/people/${id}`);
    await page.getByRole('button', { name: 'Has left…' }).click();
    await page.getByText('The account stays theirs.').waitFor();
    await page.getByRole('button', { name: 'End it today' }).click();
    await page.getByRole('button', { name: 'Restore access' }).click();
    await page.getByRole('button', { name: 'Deactivate account…' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Deactivate account…' }).waitFor();
    await expectAccessible(page);
  });
});
