import { gzipSync } from 'node:zlib';
import { aPage, aPageOf, heading, type Page } from './harness';

const BUDGET_BYTES = 220_000;

/** Bytes of all scripts and styles, gzipped, that the page asks for until it is quiet. */
async function codeBytes(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(response.url())) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

describe('the frame around every page', () => {
  it('leads by keyboard past the navigation, and gives the focus to the heading of a new page', async () => {
    const page = await aPageOf('Fellow');
    await page.goto('/');
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.getByRole('link', { name: 'Mentorships', exact: true }).click();
    await heading(page, 'Mentorships');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mentorships');
  });

  it('shows each person only the places they can open', async () => {
    const page = await aPageOf('Coordinator');
    await page.goto('/');
    const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await places.first().waitFor();
    expect(await places.allInnerTexts()).toEqual([
      'Home',
      'Mentorships',
      'People',
      'Lineage',
      'Overview',
      'Mentorship roster',
      'People roster',
      'Programs',
      'Invitations',
    ]);
  });

  it('changes where one acts, for who belongs to several institutions', async () => {
    const page = await aPageOf('Attending');
    await page.goto('/');
    await page.getByRole('button', { name: 'I act at Quillhaven Harbor Hospital' }).click();
    await page.getByRole('menuitem', { name: 'Quillhaven School of Medicine' }).click();
    await page.getByRole('button', { name: 'I act at Quillhaven School of Medicine' }).waitFor();
  });

  it('keeps the colours that one chose', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/');
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  it('says so when there is no network, and tries again when asked', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/');
    await page.getByRole('heading', { name: 'My mentors' }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.context().setOffline(true);
    await page.getByText('You’re offline. You can read this page; sending waits.').waitFor();
    await page.context().setOffline(false);
    await page.goto('/people?q=osler', { waitUntil: 'commit' });
    await page.getByText('We couldn’t reach Chiron.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Sir William Osler' }).waitFor();
  });

  it('opens nothing at an address that does not exist', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/no/such/page');
    await heading(page, 'Nothing here');
  });

  it('asks for no more code than its budget when it opens', async () => {
    expect(await codeBytes(await aPage(), '/sign-in')).toBeLessThan(BUDGET_BYTES);
    expect(await codeBytes(await aPageOf('Fellow'), '/')).toBeLessThan(BUDGET_BYTES);
  });
});
