import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { aPageOf, expectAccessible, heading } from './harness';

/** Nobody else's browser test signs in as this person and looks at what is pending. */
const WHO = 'Resident, PGY-2';

async function contentOf(download: Download): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chiron-download-'));
  await download.saveAs(join(folder, 'file'));
  const text = readFileSync(join(folder, 'file'), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

describe('own data', () => {
  it('is taken along as a file', async () => {
    const page = await aPageOf(WHO);
    await page.goto('/settings/data');
    await heading(page, 'Your data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export my data' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('chiron-my-data.zip');
    expect((await contentOf(download)).slice(0, 2)).toBe('PK');
    await page.getByText('Your data is in chiron-my-data.zip.').waitFor();
  });

  it('is deleted after fourteen days, unless one keeps it; axe finds nothing in either state', async () => {
    const page = await aPageOf(WHO);
    await page.goto('/settings/data');
    await heading(page, 'Your data');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Past mentorships stay without your name.').waitFor();
    await dialog.getByRole('button', { name: 'Delete my account' }).click();
    await page.getByText(/Your account goes on \d+ \w+ \d{4}/).waitFor();
    await page.goto('/'); // also because the kit announces the pressed button for some seconds after it is gone
    await page.getByRole('link', { name: 'See when, or keep it' }).click();
    await page.getByText(/Your account goes on/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await page.getByRole('button', { name: 'Delete my account' }).waitFor();
  });
});

describe('the audit log', () => {
  it('tells that a record was looked at, by whom, and is filtered by the address', async () => {
    const page = await aPageOf('Institution admin');
    await page.goto('/i/quillhaven/people');
    await heading(page, 'People roster');
    await page.goto('/i/quillhaven/audit');
    await heading(page, 'Audit log');
    await page
      .getByRole('row', { name: /Looked at a list of records/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Signed in' });
    await page.waitForURL(/action=session.opened/);
    await page
      .getByRole('row', { name: /Looked at/ })
      .first()
      .waitFor({ state: 'detached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ]);
    const lines = (await contentOf(download)).trim().split('\r\n');
    expect(lines[0]).toBe('number,time,who,who id,action,subject,about');
    expect(lines.slice(1).every((line) => line.includes('session.opened'))).toBe(true);
  });

  it('is not there for a coordinator', async () => {
    const page = await aPageOf('Coordinator');
    await page.goto('/i/quillhaven/audit');
    await heading(page, 'Nothing here');
  });
});
