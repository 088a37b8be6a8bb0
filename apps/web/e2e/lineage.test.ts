import {
  aPageOf,
  expectNoSidewaysScroll,
  expectNoViolations,
  heading,
  personId,
  type Page,
  type Screen,
} from './harness';

/** The lineage of a person as the coordinator sees it, once its picture stands. */
async function lineageOf(name: string, { query = '', ...screen }: Screen & { query?: string } = {}): Promise<Page> {
  const page = await aPageOf('Coordinator', screen);
  await page.goto(`/lineage/${await personId(page, name)}${query}`);
  await heading(page, new RegExp(`^Lineage of .*${name}`));
  return page;
}

const chart = (page: Page) => page.getByRole('application');
const card = (page: Page, name: string) => chart(page).getByRole('button', { name: new RegExp(`^${name}`) });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
}

/** Puts the keyboard on the one card of the chart that takes the Tab key. */
async function enterChart(page: Page): Promise<void> {
  await card(page, 'Sir William Osler').waitFor();
  await page.getByRole('link', { name: 'Open as table' }).focus();
  await page.keyboard.press('Tab');
}

describe('the lineage explorer', () => {
  it('is found by a name, and shows the people around it', async () => {
    const page = await lineageOf('Jenner');
    await page.getByRole('combobox', { name: 'Go to a person' }).fill('oslr');
    await page.getByRole('option', { name: /William Osler/ }).click();
    await heading(page, /William Osler/);
    for (const name of ['James Bovell', 'Sir John Scott Burdon-Sanderson', 'Sir Astley Cooper', 'John McCrae'])
      await card(page, name).waitFor();
    await page.getByText('All above 9').waitFor();
    await page.goBack();
    await heading(page, /Edward Jenner/);
    await card(page, 'Edward Jenner').waitFor();
  });

  it('grows in place, and the card that was pressed stays still', async () => {
    const page = await lineageOf('Osler');
    await card(page, 'Claude Bernard').waitFor();
    const before = await card(page, 'Claude Bernard').boundingBox();
    await page.getByRole('button', { name: 'Show mentees of Claude Bernard: 2 not shown' }).click();
    await said(page, '2 mentees added.');
    await card(page, 'Silas Weir Mitchell').waitFor();
    const after = await card(page, 'Claude Bernard').boundingBox();
    expect(Math.round(after?.x ?? NaN)).toBe(Math.round(before?.x ?? NaN));
    expect(Math.round(after?.y ?? NaN)).toBe(Math.round(before?.y ?? NaN));
  });

  it('tells how a link is known, with its source', async () => {
    const page = await lineageOf('Osler');
    await card(page, 'James Bovell').click();
    const panel = page.getByRole('complementary', { name: 'Person' });
    await panel.getByRole('heading', { name: 'James Bovell' }).waitFor();
    await panel.getByRole('region', { name: 'mentees of James Bovell' }).getByRole('button', { name: /Osler/ }).click();
    const link = page.getByRole('complementary', { name: 'Mentorship' });
    await link.getByRole('heading', { name: 'How we know' }).waitFor();
    await link.getByText('Cited from a source').waitFor();
    expect(await link.getByRole('link').first().getAttribute('href')).toMatch(/^https:/);
  });

  it('is walked with the keyboard alone', async () => {
    const page = await lineageOf('Osler');
    await enterChart(page);
    expect(await focused(page)).toMatch(/^Sir William Osler/);
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('James Bovell'));
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^Sir John Scott Burdon-Sanderson/);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toMatch(/^Claude Bernard/);
    await page.keyboard.press('e');
    await said(page, '2 mentees added.');
    await card(page, 'Silas Weir Mitchell').waitFor();
    await page.keyboard.press('Shift+E');
    await said(page, '2 people put away.');
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'Person' })
      .getByRole('heading', { name: 'Claude Bernard' })
      .waitFor();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Sir William'));
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^John McCrae/);
    await page.keyboard.press('f');
    await heading(page, /Lineage of John McCrae/);
    await page.goBack();
    await heading(page, /Lineage of Sir William Osler/);
    await enterChart(page);
    await page.keyboard.press('t');
    await page.getByRole('treegrid', { name: 'Mentors of Sir William Osler' }).waitFor();
  });

  it('is a table as well, where rows open', async () => {
    const page = await lineageOf('Osler', { query: '?view=table' });
    const grid = page.getByRole('treegrid', { name: 'Mentors of Sir William Osler' });
    const cooper = grid.getByRole('row', { name: /Sir Astley Cooper/ });
    await cooper.focus();
    await page.keyboard.press('ArrowRight');
    await grid.getByRole('row', { name: /John Hunter/ }).waitFor();
    expect(await cooper.getAttribute('aria-expanded')).toBe('true');
    expect(await grid.getByRole('row', { name: /William Cullen/ }).getAttribute('aria-level')).toBe('3');
    await cooper.press('ArrowLeft');
    await page.waitForFunction(() => !document.querySelector('[role="treegrid"]')?.textContent.includes('John Hunter'));
  });

  it('begins with the table on a phone', async () => {
    const page = await lineageOf('Osler', { width: 390, height: 844 });
    await page.getByRole('treegrid', { name: 'Mentors of Sir William Osler' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    await page.getByRole('radio', { name: 'Chart' }).click();
    await chart(page).waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('shows nothing of a person whom the viewer may not see', async () => {
    const page = await aPageOf('Coordinator');
    await page.goto('/lineage/UGVyc29uOjAwMDAwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA');
    await heading(page, 'Nothing here');
  });
});

describe('a path between two people', () => {
  it('is a chain that turns at whom both trace back to', async () => {
    const page = await lineageOf('Osler');
    await card(page, 'Sir William Osler').waitFor();
    await page.getByRole('button', { name: 'Path to…' }).click();
    await page.getByRole('combobox', { name: 'To whom' }).fill('jenner');
    await page.getByRole('option', { name: /Edward Jenner/ }).click();
    await heading(page, 'Path from Sir William Osler to Edward Jenner');
    await page.getByText('4 steps apart. Both trace back to John Hunter.').waitFor();
    await page.getByText('Both trace back to this physician.').waitFor();
    await page.getByText('was mentored by James Bovell').waitFor();
    await page.getByText('mentored Edward Jenner').click();
    await page.getByRole('heading', { name: 'How we know' }).first().waitFor();
    await page.getByText('Only from mentor to mentee').click();
    await page.getByText('No path we can show you within 40 steps.').waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme no accessibility rule is broken', (theme) => {
  it('by the chart and its panel', async () => {
    const page = await lineageOf('Osler', { theme });
    await card(page, 'James Bovell').click();
    await page.getByRole('complementary', { name: 'Person' }).waitFor();
    await expectNoViolations(page);
  });

  it('by the table', async () => {
    const page = await lineageOf('Osler', { theme, query: '?view=table' });
    await page.getByRole('treegrid').first().waitFor();
    await expectNoViolations(page);
  });

  it('by a path', async () => {
    const page = await aPageOf('Coordinator', { theme });
    const [from, to] = [await personId(page, 'Osler'), await personId(page, 'Jenner')];
    await page.goto(`/lineage/path?${new URLSearchParams({ a: from, b: to }).toString()}`);
    await page.getByText('Both trace back to this physician.').waitFor();
    await expectNoViolations(page);
  });
});
