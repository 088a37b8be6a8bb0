import { aPageOf, expectAccessible, heading, personId, type Page } from './harness';

const SCHOOL = '/i/quillhaven';
const STUDENT = 'Søren Abiodun Lindqvist';

async function expectAccessibleAt(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await heading(page, title);
  await expectAccessible(page);
}

/** What a button has read aloud stays in the page for a while, without its button: axe looks at the page as it opens. */
async function expectAccessibleAnew(page: Page, title: string | RegExp): Promise<void> {
  await page.reload();
  await heading(page, title);
  await expectAccessible(page);
}

async function find(page: Page, label: RegExp | string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
}

describe('programs', () => {
  it('are created by a coordinator, who adds whoever fits and is told who does not', async () => {
    const page = await aPageOf('Coordinator');
    await expectAccessibleAt(page, `${SCHOOL}/programs`, 'Programs');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Create a program' }).click();
    await page.getByLabel('Name').fill('Evening rounds');
    await page.getByRole('dialog').getByText('Medical student', { exact: true }).click();
    await page.getByRole('button', { name: 'Create program' }).click();
    await heading(page, 'Evening rounds');
    await find(page, 'Find a person by name', 'Imani');
    await page.getByText('This program does not take people at the stage “Undergraduate”.').waitFor();
    await find(page, 'Find a person by name', 'Søren');
    await page.getByText(`Added: ${STUDENT}.`).waitFor();
    await page.getByRole('button', { name: `Take out ${STUDENT}` }).waitFor();
    await expectAccessibleAnew(page, 'Evening rounds');
  });
});

describe('the staff', () => {
  it('are granted roles and lose them, and the last admin stays', async () => {
    const page = await aPageOf('Institution admin');
    await page.goto(`${SCHOOL}/staff`);
    await heading(page, 'Staff');
    await find(page, 'Person', 'Søren');
    await page.getByText('Reads and handles reports.').click();
    await page.getByRole('button', { name: 'Grant role' }).click();
    await page.getByText(`${STUDENT} is moderator from now on.`).waitFor();
    await expectAccessibleAnew(page, 'Staff');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: `Take away Moderator from ${STUDENT}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `Take away Moderator from ${STUDENT}` }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Take away Institution admin from/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click();
    await page.getByText('This is the last admin of the institution.').waitFor();
  });
});

describe('the institution', () => {
  it('is seen in numbers, and its child in numbers of six and more', async () => {
    const page = await aPageOf('Institution admin');
    await page.goto(`${SCHOOL}/overview`);
    await heading(page, 'Overview');
    await page.getByRole('heading', { name: 'Quillhaven Harbor Hospital' }).waitFor();
    await page.getByText(/Fewer than 6: not shown/).waitFor();
    await expectAccessible(page);
  });

  it('says whom to turn to, and every member reads it', async () => {
    const page = await aPageOf('Institution admin');
    await page.goto(`${SCHOOL}/settings`);
    await heading(page, 'Settings');
    await page.getByText('Private writing may open here').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('Emergency number').fill('Campus emergency desk, ext. 1112');
    await page.getByRole('button', { name: 'Save contacts' }).click();
    await page.getByText('Saved.').waitFor();
    const member = await aPageOf('Medical student, M2');
    await member.goto('/help');
    await heading(member, 'Help');
    await member.getByText('Harbour Listening Line: ext. 1234, day and night').waitFor();
    await member.getByText('Campus emergency desk, ext. 1112').waitFor();
  });
});

describe('a report', () => {
  it('goes to its handler, told who reads it first, and its writer sees what becomes of it', async () => {
    const page = await aPageOf('Medical student, M2');
    await page.goto(`/people/${await personId(page, 'Imani')}/report`);
    await heading(page, /^Report about Imani/);
    await page
      .getByText(/handles reports at Quillhaven School of Medicine and reads this/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('What happened').fill('A try of what happens with a report.');
    await page.getByRole('button', { name: 'Send report' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('link', { name: 'See what becomes of it' }).click();
    await heading(page, 'My reports');
    await page.getByRole('cell', { name: 'Waiting' }).waitFor();
    await expectAccessibleAnew(page, 'My reports');

    const moderator = await aPageOf('Moderator');
    await expectAccessibleAt(moderator, `${SCHOOL}/reports`, 'Reports');
    await moderator.setViewportSize({ width: 1440, height: 900 });
    await moderator.getByRole('row', { name: /Imani/ }).getByRole('link').click();
    await moderator.getByText('A try of what happens with a report.').waitFor();
    await moderator.getByRole('button', { name: 'Take in hand' }).click();
    await moderator.getByRole('button', { name: 'Close' }).waitFor();
    await expectAccessibleAnew(moderator, 'Report');
    await moderator.goto(`${SCHOOL}/people`);
    await heading(moderator, 'Nothing here');

    await page.reload();
    await page.getByRole('cell', { name: 'In hand' }).waitFor();
  });

  it('follows, if one wants, on a mortal fear: contacts come first, and it ends at once', async () => {
    const page = await aPageOf('Undergraduate');
    await page.goto('/mentorships');
    await heading(page, 'Mentorships');
    await page
      .getByRole('list', { name: 'Current mentorships' })
      .getByRole('link', { name: /Mentor, / })
      .first()
      .click();
    await page.getByRole('link', { name: 'I don’t feel safe' }).click();
    await heading(page, 'I don’t feel safe');
    await page.getByText('Talk to someone confidential').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'End it now' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End it now' }).click();
    await page.getByText('Ended. The other person sees “Ended”, and no reason.').waitFor();
    await page.getByRole('button', { name: 'Write a report' }).click();
    await page.getByText('Who can read this').waitFor();
  });
});

describe('a block', () => {
  it('stands on one’s own list until it ends', async () => {
    const page = await aPageOf('Attending');
    await page.goto(`/people/${await personId(page, 'Mateusz')}`);
    await page.getByRole('button', { name: 'Block' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
    await page.getByRole('link', { name: 'See whom you block' }).click();
    await heading(page, 'People you block');
    await expectAccessibleAnew(page, 'People you block');
    await page.getByRole('button', { name: /^Unblock/ }).click();
    await page.getByText('You block nobody.').waitFor();
  });
});

describe('the installation', () => {
  it('is seen by its operator as numbers, and by nobody else', async () => {
    const page = await aPageOf('Operator of the installation');
    await page.goto('/');
    await heading(page, 'Institutions');
    await page.getByRole('cell', { name: 'Quillhaven School of Medicine' }).waitFor();
    await expectAccessible(page);
    await expectAccessibleAt(page, '/operator/health', 'Health');
    await expectAccessibleAt(page, '/operator/log', 'Operator log');
    await page.goto('/people?q=lindqvist');
    await page.getByText('No one', { exact: false }).first().waitFor();
    const admin = await aPageOf('Institution admin');
    await admin.goto('/operator/institutions');
    await heading(admin, 'Nothing here');
  });
});
