import { aPageOf, expectAccessible, expectNoSidewaysScroll, heading, personId, settled, type Page } from './harness';

const STAFF = 'Institution admin, university elsewhere';
const IMPORT = '/i/port-merrin/people/import';
const ONE_IMPORT = '**/people/import/*';

const ROWS = [
  'mentor,mentee,start_year',
  'Perpetua Vandermolen,Thaddeus Okonjo,2004',
  'Thaddeus Okonjo,Ildiko Szarvas,2011',
  'Ildiko Szarvas,Ildiko Szarvas,2012',
];

async function choose(page: Page, which: 'mentorships' | 'people', name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: `Choose ${which} file` }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText(name).first().waitFor();
}

/** Sends a file of mentorships, and waits on the import's own page. */
async function send(page: Page, name: string, text: string): Promise<void> {
  await page.goto(IMPORT);
  await heading(page, 'Import');
  await choose(page, 'mentorships', name, text);
  await page.getByRole('button', { name: 'Check these files' }).click();
  await page.waitForURL(ONE_IMPORT);
}

async function totals(page: Page, of: 'People' | 'Mentorships'): Promise<string[]> {
  const part = page.getByRole('region', { name: of, exact: true });
  await part.waitFor();
  const values = await part.locator('dd').allInnerTexts();
  return values.map((value) => value.trim());
}

describe('an import', () => {
  it('is checked, applied without the refused row, and found in search and lineage; once more, it changes nothing', async () => {
    const page = await aPageOf(STAFF);
    await send(page, 'teachers.csv', ROWS.join('\n'));
    expect(await totals(page, 'People')).toEqual(['3', '0', '0', '0', '0']);
    expect(await totals(page, 'Mentorships')).toEqual(['2', '0', '0', '1', '0']);
    const refused = page.getByRole('row', { name: /Mentor and mentee are the same person/ });
    await refused.getByRole('cell', { name: '4', exact: true }).waitFor();

    const apply = page.getByRole('button', { name: 'Apply 5 changes' });
    expect(await apply.isDisabled()).toBe(true);
    await page.getByText('Fix or skip 1 refused row first.').waitFor();
    await page.reload();
    await page.getByText('Skip refused rows').click();
    await apply.click();
    await page.getByText('5 changes applied.').waitFor();

    await page.goto('/people?q=perpetua vander');
    await page.getByRole('link', { name: 'Perpetua Vandermolen' }).waitFor();
    await page.goto(`/lineage/${await personId(page, 'Perpetua Vandermolen')}?view=table`);
    await page.getByText('Thaddeus Okonjo').first().waitFor();

    await send(page, 'teachers.csv', ROWS.slice(0, 3).join('\n'));
    expect(await totals(page, 'People')).toEqual(['0', '0', '3', '0', '0']);
    expect(await totals(page, 'Mentorships')).toEqual(['0', '0', '2', '0', '0']);
    await page.getByText('There is nothing to apply: the rest is known already.').waitFor();
    await page.getByRole('button', { name: 'Cancel this import' }).click();
    await page.getByText('This import was cancelled.').waitFor();
  });

  it('tells file, line and column of what is no table', async () => {
    const page = await aPageOf(STAFF);
    await send(page, 'broken.csv', 'mentor,mentee\nAda Ash,"Ben Birch\n');
    await page.getByText(/broken\.csv, line 2, column 9/).waitFor();
    await page.getByText('A quote is opened here and never closed.').waitFor();
    await page.getByRole('link', { name: 'Begin a new import' }).click();
    await heading(page, 'Import');
    await page.getByRole('cell', { name: 'broken.csv' }).first().waitFor();
  });

  it('asks for the file of mentorships, and does not send an empty one', async () => {
    const page = await aPageOf(STAFF);
    await page.goto(IMPORT);
    await page.getByRole('button', { name: 'Check these files' }).click();
    await page.getByText('Choose the file of mentorships.').waitFor();
    await choose(page, 'mentorships', 'empty.csv', '');
    await page.getByText('empty.csv is empty. Choose another file.').waitFor();
  });

  it('is readable, light and dark, wide and on a phone, where it is not begun', async () => {
    const page = await aPageOf(STAFF);
    await send(page, 'shapes.csv', ROWS.map((row) => row.replaceAll('Perpetua', 'Philippa')).join('\n'));
    await totals(page, 'People');
    await settled(page);
    await expectAccessible(page);
    await page.getByText('On a phone you can read imports.').waitFor();
    expect(await page.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
    await page.goto(IMPORT);
    await heading(page, 'Import');
    await expectNoSidewaysScroll(page);
    expect(await page.getByRole('button', { name: 'Check these files' }).count()).toBe(0);
    await expectAccessible(page);
  });
});

describe('imports do not exist', () => {
  it.each([
    ['Coordinator', '/i/quillhaven/people/import'],
    [STAFF, '/i/quillhaven/people/import'],
  ])('for whoever may not run them: %s at %s', async (label, path) => {
    const page = await aPageOf(label);
    await page.goto(path);
    await heading(page, 'Nothing here');
    await page.goto(`${path}/anything`);
    await heading(page, 'Nothing here');
  });

  it('where there is none of that address', async () => {
    const page = await aPageOf(STAFF);
    await page.goto(`${IMPORT}/anything`);
    await heading(page, 'Nothing here');
  });
});
