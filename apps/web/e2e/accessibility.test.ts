import { aPage, aPageOf, ask, expectAccessible, heading, personId, type Page } from './harness';

async function ownMentorship(page: Page): Promise<string> {
  const { myMentorships } = await ask<{ myMentorships: { id: string }[] }>(page, '{ myMentorships { id } }');
  return `/mentorships/${myMentorships[0]?.id}`;
}

async function expectAccessibleAt(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await heading(page, title);
  await expectAccessible(page);
}

describe('light and dark, wide and narrow, axe finds nothing', () => {
  it('on the sign-in', async () => {
    const page = await aPage();
    await page.goto('/sign-in');
    await page.getByText('Everyone who can sign in is invented.').waitFor();
    await expectAccessible(page);
  });

  it('on home', async () => {
    const page = await aPageOf('Fellow');
    await page.goto('/');
    await page.getByRole('heading', { name: 'My line' }).waitFor();
    await expectAccessible(page);
  });

  it('on the mentorships and on one of them', async () => {
    const page = await aPageOf('Fellow');
    await expectAccessibleAt(page, '/mentorships', 'Mentorships');
    await expectAccessibleAt(page, await ownMentorship(page), / and /);
  });

  it('on the search and on a person', async () => {
    const page = await aPageOf('Fellow');
    await expectAccessibleAt(page, '/people?q=osler', 'People');
    await expectAccessibleAt(page, `/people/${await personId(page, 'osler')}`, 'Sir William Osler');
  });

  it('on help and where there is nothing', async () => {
    const page = await aPageOf('Fellow');
    await expectAccessibleAt(page, '/help', 'Help');
    await expectAccessibleAt(page, '/no/such/page', 'Nothing here');
  });

  it('on the mentorship roster', async () => {
    await expectAccessibleAt(await aPageOf('Institution admin'), '/i/quillhaven/mentorships', 'Mentorship roster');
  });

  it('on the people roster, and with the account menu open', async () => {
    const page = await aPageOf('Institution admin');
    await expectAccessibleAt(page, '/i/quillhaven/people', 'People roster');
    await page.goto('/help');
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).waitFor();
    await expectAccessible(page);
  });
});
