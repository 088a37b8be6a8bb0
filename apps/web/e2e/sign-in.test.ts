import { address, aPage, aPageOf, DEMO_PASSWORD, heading } from './harness';

describe('signing in', () => {
  it('takes one click in a demonstration', async () => {
    const page = await aPage();
    await page.goto('/');
    await page.getByText('Everyone who can sign in is invented.').waitFor();
    await page.getByRole('button', { name: 'Enter as resident, PGY-2' }).click();
    await page.waitForURL('**/');
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();
    expect(await page.title()).toBe('Home · Chiron');
  });

  it('goes where one wanted to go', async () => {
    const page = await aPage();
    await page.goto('/people?q=osler');
    await page.waitForURL(/sign-in\?next=/);
    await page.getByRole('button', { name: 'Enter as fellow' }).click();
    await page.waitForURL('**/people?q=osler');
  });

  it('never leads to another site', async () => {
    const page = await aPage();
    await page.goto('/sign-in?next=//evil.example/');
    await page.getByRole('button', { name: 'Enter as fellow' }).click();
    await heading(page, /./);
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();
    expect(page.url()).toBe(`${address()}/`);
  });

  it('works with the keyboard alone', async () => {
    const page = await aPage();
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'E-mail' }).waitFor();
    await page.keyboard.type('student@demo.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();
  });

  it.each(['student@demo.example', 'nobody@demo.example'])(
    'tells nothing about %s when the password is wrong',
    async (email) => {
      const page = await aPage();
      await page.goto('/sign-in');
      await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
      await page.keyboard.press('Enter');
      await page
        .getByRole('alert')
        .getByText('That e-mail and password don’t fit together. Check both and try again.')
        .waitFor();
      expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(email);
    },
  );

  it('comes back to the page one was on when the session ends', async () => {
    const page = await aPageOf('Fellow');
    await page.goto('/mentorships');
    await heading(page, 'Mentorships');
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('searchbox', { name: 'Find a person by name' }).fill('an');
    await page.waitForURL(/sign-in\?next=%2Fpeople/);
  });
});

describe('signing out everywhere', () => {
  it('ends the session of another browser as well', async () => {
    const [here, there] = [await aPageOf('Undergraduate'), await aPageOf('Undergraduate')];
    await there.goto('/');
    await there.getByRole('heading', { name: 'My mentors' }).waitFor();
    await here.goto('/');
    await here.getByRole('button', { name: 'Account' }).click();
    await here.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
    await heading(here, 'Sign in');
    await there.getByRole('link', { name: 'Mentorships' }).first().click();
    await heading(there, 'Sign in');
  });
});
